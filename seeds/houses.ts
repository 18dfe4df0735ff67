import type { House } from '../api/organisations/house.ts';

/** How the portal looks in each municipality. Another look is another entry here, or what an administrator fills in. */
export const houses = {
  heerlen: {
    name: 'Maatje in Heerlen',
    primary: '#7a2348',
    accent: '#e8b04a',
    mark: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32"><path d="M4 26 18 6l9 13 5-7 12 14z" fill="#7a2348"/><circle cx="36" cy="9" r="5" fill="#e8b04a"/></svg>',
    words: {
      NL: {
        title: 'Sta er niet alleen voor',
        lead: 'Hulp met geld, gezelschap of een klus in huis. Een Heerlenaar uit uw buurt helpt u graag.',
        footer: 'Een dienst van Heerlen STAND-BY!, in alle buurten van de stad.',
      },
      EN: {
        title: 'You do not have to face it alone',
        lead: 'Help with money, company or a job at home. Somebody from your part of Heerlen is glad to help.',
        footer: 'A service of Heerlen STAND-BY!, in every neighbourhood of the town.',
      },
      AR: {
        title: 'لست وحدك',
        lead: 'مساعدة في أمور المال أو رفقة أو عمل صغير في البيت. شخص من حيّك في هيرلين يساعدك بكل سرور.',
        footer: 'خدمة من Heerlen STAND-BY! في كل أحياء المدينة.',
      },
    },
  },
  heemskerk: {
    name: 'Maatjes Heemskerk',
    primary: '#14508c',
    accent: '#f0a03c',
    mark: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32"><path d="M2 20c8-9 14-9 22 0s14 9 22 0v10H2z" fill="#14508c"/><circle cx="33" cy="9" r="6" fill="#f0a03c"/></svg>',
    words: {
      NL: {
        title: 'Een maatje in Heemskerk',
        lead: 'Samen wandelen door de duinen, koffie drinken of de post op orde. Wij zoeken iemand die bij u past.',
        footer: 'MET Heemskerk brengt dorpsgenoten samen.',
      },
      EN: {
        title: 'A buddy in Heemskerk',
        lead: 'A walk in the dunes, a cup of coffee or the post in order. We look for somebody who suits you.',
        footer: 'MET Heemskerk brings neighbours together.',
      },
      AR: {
        title: 'رفيق لك في هيمسكيرك',
        lead: 'نزهة بين الكثبان أو فنجان قهوة أو ترتيب البريد. نبحث لك عن شخص يناسبك.',
        footer: 'MET Heemskerk تجمع أهل البلدة.',
      },
    },
  },
  heusden: {
    name: 'Bijeen Maatjes',
    primary: '#2d5a27',
    accent: '#d9772b',
    mark: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32"><path d="m24 2 6 8 10 1-5 9 3 10-14-4-14 4 3-10-5-9 10-1z" fill="#2d5a27"/><circle cx="24" cy="17" r="5" fill="#d9772b"/></svg>',
    words: {
      NL: {
        title: 'Samen is er meer',
        lead: 'Iemand die luistert, belt of met u meeloopt. In Heusden, Vlijmen, Drunen en de dorpen eromheen.',
        footer: 'Bijeen Heusden: voor en door inwoners.',
      },
      EN: {
        title: 'There is more, together',
        lead: 'Somebody who listens, calls or walks along. In Heusden, Vlijmen, Drunen and the villages around.',
        footer: 'Bijeen Heusden: for residents and by residents.',
      },
      AR: {
        title: 'معًا نستطيع أكثر',
        lead: 'شخص يستمع إليك أو يتصل بك أو يرافقك، في هوسدن وفلايمن ودرونن والقرى المجاورة.',
        footer: 'Bijeen Heusden: من السكان وإلى السكان.',
      },
    },
  },
} satisfies Record<string, House>;
