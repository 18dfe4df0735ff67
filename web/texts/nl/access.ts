export const access = {
  title: 'Inloggen',
  text: 'Alleen voor medewerkers. Zoekt u een maatje, of wilt u er een worden? Dan hoeft u niet in te loggen.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  emailMissing: 'Vul uw e-mailadres in.',
  passwordMissing: 'Vul uw wachtwoord in.',
  signIn: 'Log in',
  signingIn: 'Wij loggen u in.',
  failed: 'Inloggen is niet gelukt',
};

export const accessibility = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet Koppel kunnen gebruiken. Daar werken wij aan, en dat testen wij.',
  doneTitle: 'Wat wij doen',
  done1: 'Wij volgen de richtlijn WCAG 2.2, niveau AA.',
  done2: 'Alles werkt met het toetsenbord en met een schermlezer.',
  done3: 'U kunt de letters groter maken, tot 200 procent.',
  done4: 'De kleuren passen zich aan een donker scherm aan.',
  done5: 'Wij schrijven korte zinnen, in het Nederlands en in het Engels.',
  openTitle: 'Wat nog niet klaar is',
  open1: 'De tekst kan nog niet worden voorgelezen.',
  open2: 'Er is nog geen Arabische versie.',
  open3: 'Een onafhankelijk bureau heeft Koppel nog niet onderzocht.',
  reportTitle: 'Loopt u vast?',
  reportText: 'Bel de organisatie in uw gemeente. Wij helpen u dan meteen en lossen het probleem op.',
  status: 'Deze verklaring is van november 2026. Koppel voldoet voor een deel.',
};
