import { useEffect, useState } from 'react';

const blocks = 'h1, h2, h3, h4, p, li, dt, dd, legend, label, summary, th, td';

/** What a voice says of a page, piece by piece; what cannot be seen is not said. */
function wordsOf(page: Element): string[] {
  return [...page.querySelectorAll<HTMLElement>(blocks)]
    .filter((block) => !block.querySelector(blocks) && block.checkVisibility() && !block.closest('.aloud'))
    .map((block) => block.innerText.trim())
    .filter((words) => words !== '');
}

/** A voice of this device for the language, if it has one. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  return window.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language));
}

type State = 'silent' | 'reading' | 'paused';

/** Reading the page aloud. It falls silent when the reader goes to another page or language. */
export function useReading(language: string, page: string) {
  const [state, setState] = useState<State>('silent');
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;

  useEffect(() => {
    // Browsers tell a while later which voices there are.
    const find = () => setVoice(voiceFor(language));
    find();
    speech?.addEventListener?.('voiceschanged', find);
    return () => speech?.removeEventListener?.('voiceschanged', find);
  }, [speech, language]);

  useEffect(
    () => () => {
      speech?.cancel();
      setState('silent');
    },
    [speech, language, page],
  );

  const read = () => {
    const main = document.getElementById('inhoud');
    if (!main || !speech || !voice) return;
    speech.cancel();
    const said = wordsOf(main).map((words) => {
      const piece = new SpeechSynthesisUtterance(words);
      return Object.assign(piece, { voice, lang: voice.lang, rate: 0.95 });
    });
    said.at(-1)?.addEventListener('end', () => setState('silent'));
    // One piece after the other: some browsers stop halfway through a long one.
    for (const piece of said) speech.speak(piece);
    setState(said.length > 0 ? 'reading' : 'silent');
  };
  return {
    state,
    canRead: voice !== undefined,
    read,
    pause: () => {
      speech?.pause();
      setState('paused');
    },
    goOn: () => {
      speech?.resume();
      setState('reading');
    },
    stop: () => {
      speech?.cancel();
      setState('silent');
    },
  };
}
