/** Something to read and learn from, in Dutch at level B1: short paragraphs with an empty line between them. */
export interface SeedMaterial {
  title: string;
  text: string;
  /** How long it takes. */
  minutes: number;
  required: boolean;
  link?: string;
}

/** For every volunteer, whatever they do. */
export const forAll: readonly SeedMaterial[] = [
  {
    title: 'Wat u hoort, blijft bij u',
    minutes: 5,
    required: true,
    text: `U hoort als maatje dingen die u aan niemand doorvertelt. Ook niet aan uw partner, en ook niet zonder naam. In een dorp of een wijk weet iemand snel over wie het gaat.

Schrijf zo min mogelijk op. Maak geen foto's van brieven of van mensen. Zet niets op sociale media, ook niet als het leuk nieuws is. Vraag het eerst als u samen op de foto wilt.

Met uw coördinator mag u wel praten. Zeg dat ook tegen degene die u bezoekt: "Als ik ergens mee zit, bespreek ik het met mijn coördinator." Dan komt het later niet als een verrassing.

Is iemand in gevaar? Dan gaat veiligheid voor. Bel 112 als het nu gebeurt, en daarna uw coördinator.`,
  },
  {
    title: 'Uw grens, en die van de ander',
    minutes: 8,
    required: true,
    text: `Een maatje is geen hulpverlener, geen familie en geen schoonmaker. U bent iemand die er even is. Dat is genoeg.

Spreek aan het begin af hoe vaak u komt, hoe lang, en hoe u elkaar bereikt. Zeg ook wanneer niet: bijvoorbeeld niet na negen uur in de avond. Wat u in het begin zegt, hoeft u later niet uit te leggen.

Neem geen geld aan en leen geen geld uit. Een kop koffie of een bloemetje is prima. Twijfelt u? Vraag het uw coördinator.

Vraagt iemand iets wat u niet wilt of niet kunt? Zeg dan rustig: "Dat doe ik niet, maar ik wil wel met u kijken wie dat kan." U hoeft geen reden te geven.

De ander heeft ook grenzen. Klop aan, vraag voor u iets pakt of opruimt, en vraag of u door mag vragen.`,
  },
  {
    title: 'Als u zich zorgen maakt',
    minutes: 6,
    required: true,
    text: `Soms ziet u iets dat niet goed voelt. Iemand eet slecht. Het huis is koud. Iemand is bang voor een ander. U hoeft dit niet alleen op te lossen.

Kijk eerst wat u echt ziet of hoort, en schrijf het voor uzelf op in één zin. "De post ligt ongeopend" zegt meer dan "het gaat niet goed".

Bel dezelfde dag uw coördinator. U klaagt dan niemand aan. U deelt een zorg, en de coördinator kijkt wat er kan.

Zeg het ook tegen degene om wie het gaat, als dat veilig is: "Ik maak me zorgen, en ik wil daar met de coördinator over praten. Is dat goed?"

Is er nu gevaar? Bel 112. Ga niet tussen mensen staan die ruzie hebben.`,
  },
  {
    title: 'Even niet kunnen, en stoppen',
    minutes: 4,
    required: false,
    text: `Bent u ziek of gaat u op vakantie? Zeg het zo vroeg mogelijk, ook als het maar één keer is. Voor wie op u wacht, is niet weten het ergste.

Op uw eigen pagina kunt u zeggen dat u een tijd niet kunt. Dan vragen wij u niet voor iemand anders.

Wilt u stoppen? Zeg het eerst tegen uw coördinator. Samen kiest u een goed moment. Ga nog één keer langs om afscheid te nemen. Noem iets wat u samen deed en wat u leuk vond.

Beloof niet dat u blijft bellen als u dat niet zeker weet.`,
  },
];

/** Money and post: SchuldHulpMaatje, FAT and their like. */
export const money: readonly SeedMaterial[] = [
  {
    title: 'Samen de post openmaken',
    minutes: 10,
    required: true,
    text: `Een stapel dichte post is zwaar. Begin daarom klein: vandaag alleen openmaken, morgen pas iets doen.

Laat de ander elke envelop zelf openen. U zit ernaast. Vraag bij elke brief: van wie is het, wat willen zij, en voor welke dag? Meer hoeft u de eerste keer niet te weten.

Maak drie stapels. Haast: er staat een dag op, of het gaat over wonen, licht of water. Bewaren: bijvoorbeeld een jaaropgave. Weg: reclame en dubbele brieven. Gooi niets weg zonder te vragen.

Schrijf van de stapel met haast de dagen op één blad. Leg dat blad op een vaste plek. De volgende keer begint u daar.

Stop na een uur. Zeg wat er gelukt is: "Er liggen nu nog maar vijf brieven die haast hebben."`,
  },
  {
    title: 'Wat u niet doet met het geld van een ander',
    minutes: 7,
    required: true,
    text: `U helpt iemand om het zelf te doen. Daarom zijn er dingen die u nooit doet, ook niet als iemand het vraagt.

U bewaart geen pinpas en kent geen pincode. U logt niet in met de DigiD van een ander, ook niet met die persoon ernaast op uw eigen telefoon. De ander typt, u kijkt de andere kant op.

U tekent niets. U betaalt niets voor, en u leent niets uit. U belooft niet dat een schuld weggaat.

U belt alleen met een bedrijf als de ander erbij zit en zelf zegt dat het goed is. Zet de telefoon op de luidspreker.

Gaat het over een grote schuld, een deurwaarder of een huis dat iemand kwijt kan raken? Bel dan uw coördinator voor u verder gaat.`,
  },
  {
    title: 'Een brief met haast',
    minutes: 6,
    required: false,
    link: 'https://www.nibud.nl/',
    text: `Sommige brieven kunnen niet wachten. Let op woorden als dagvaarding, ontruiming, beslag, afsluiten en laatste kans.

Kijk eerst naar de datum. Hoeveel dagen zijn er nog? Bel daarna samen. Een telefoontje voor de laatste dag helpt bijna altijd, ook als er geen geld is.

Zeg wat waar is: "Ik kan dit nu niet betalen. Ik krijg hulp. Mag ik twee weken de tijd?" Vraag of zij het antwoord in een mail of een brief zetten. Schrijf op met wie u sprak, en wanneer.

Bel op dezelfde dag uw coördinator. Die weet wie er bij de gemeente meteen iets kan doen.`,
  },
];

/** Paperwork at home. */
export const paperwork: readonly SeedMaterial[] = [
  {
    title: 'Vier mappen zijn genoeg',
    minutes: 8,
    required: false,
    text: `Een ingewikkeld systeem houdt niemand vol. Begin met vier mappen, elk met een eigen kleur.

Wonen: huur of hypotheek, licht, water, verzekering van het huis. Werk en inkomen: loon, uitkering, pensioen, belasting, toeslagen. Gezondheid: zorgverzekering, ziekenhuis, apotheek. Overig: al het andere.

In elke map ligt het nieuwste bovenop. Meer regels zijn er niet.

Kies samen één vaste dag in de week voor de post. Bijvoorbeeld dinsdag na de koffie. Doe het de eerste weken samen, en laat het daarna langzaam los. Vraag eerst elke week hoe het ging, en later elke maand.

Bewaar een brief van de belasting vijf jaar. Een bon met garantie bewaart u zo lang als de garantie duurt. Een energierekening hoeft u na twee jaar niet meer te bewaren.`,
  },
];

/** Visits to older people. */
export const older: readonly SeedMaterial[] = [
  {
    title: 'Op bezoek bij een oudere',
    minutes: 7,
    required: true,
    text: `Bel aan, doe een stap terug, en noem uw naam en de organisatie. Laat uw pasje zien. Heeft iemand nog niet open gedaan na een minuut? Wacht. Lopen kost tijd.

Ga zitten waar de ander u goed kan zien en horen. Niet met het raam achter u. Praat rustig, en niet harder dan nodig. Zet samen de televisie zachter.

Vraag naar gewone dagen: hoe ziet een dinsdag eruit? Wie komt er langs? Wat lukt goed, en wat kost moeite? Zo hoort u meer dan met de vraag of iemand eenzaam is.

Los niet meteen iets op. Vraag: "Zou u daar hulp bij willen, of wilt u het zo houden?" Schrijf alleen op wat de ander goed vindt.

Zeg aan het einde wat er nu gebeurt, en wie er belt. Beloof niets wat een ander moet doen.`,
  },
  {
    title: 'Als iemand over verlies praat',
    minutes: 6,
    required: false,
    text: `Wie ouder wordt, verliest mensen. U hoeft daar niets van te maken. Luisteren is genoeg.

Laat stilte bestaan. Vijf tellen niets zeggen voelt lang, maar vaak komt dan het echte verhaal.

Zeg de naam van wie er niet meer is. "Hoe was Piet als vader?" Veel mensen doen dat niet meer, uit angst om verdriet te geven. Het verdriet is er al.

Zeg niet: "Het heeft zo moeten zijn" of "U moet er meer uit". Zeg wel: "Dat is veel." Of: "Vertel."

Huilt iemand? Blijf zitten. Een zakdoek is goed, een hand alleen als u merkt dat het mag.

Zegt iemand dat het leven niet meer hoeft? Vraag door, rustig, en bel daarna meteen uw coördinator. Zij kunnen ook zelf bellen met 113.`,
  },
];

/** Company, an errand, a walk. */
export const company: readonly SeedMaterial[] = [
  {
    title: 'Een gesprek op gang brengen',
    minutes: 6,
    required: true,
    text: `De eerste keren kan het stil zijn. Dat hoort erbij. U bent nog vreemden van elkaar.

Doe iets naast het praten: een stukje lopen, koffie zetten, foto's kijken, een spelletje. Naast elkaar praat makkelijker dan tegenover elkaar.

Stel vragen die niet met ja of nee te beantwoorden zijn. "Wat deed u vroeger op zaterdag?" "Wat is hier in de buurt veranderd?" Vertel ook iets van uzelf, maar korter.

Vraag door op het woord dat opvalt. Zegt iemand: "Vroeger, toen ik nog zong"? Dan is zingen uw volgende vraag.

Kom terug op de vorige keer. "Hoe was het bij uw zus?" Niets laat beter merken dat u luisterde.`,
  },
  {
    title: 'Meegaan naar het ziekenhuis',
    minutes: 5,
    required: false,
    text: `U gaat mee als steun, niet als dokter of familie. Vraag vooraf of de ander wil dat u mee naar binnen gaat, of in de gang wacht.

Spreek thuis af welke vragen gesteld moeten worden. Schrijf ze op. Neem mee: het pasje van de zorgverzekering, een lijst van medicijnen, een bril, iets te drinken.

Bij de dokter praat de ander. U mag helpen herinneren: "U wilde ook nog vragen naar de pijn in de nacht." Schrijf op wat de dokter zegt als de ander dat wil. Geef het blaadje daarna mee.

Geef geen raad over medicijnen of behandelingen. Bel na afloop niet met familie, tenzij de ander dat vraagt.`,
  },
];

/** Support of young families. */
export const family: readonly SeedMaterial[] = [
  {
    title: 'U komt voor de ouder',
    minutes: 8,
    required: true,
    text: `U komt in een gezin met een jong kind. Toch komt u in de eerste plaats voor de moeder of de vader. Gaat het met de ouder beter, dan merkt het kind dat.

Vraag elke keer: wat zou vandaag fijn zijn? Soms is dat praten, soms samen naar buiten, soms even zitten terwijl u voorleest. De ouder kiest.

U past niet alleen op. Blijft de ouder weg? Zeg dan dat u alleen komt als er een ouder bij is.

Laat merken wat goed gaat, en wees precies. Niet: "U bent een goede moeder." Wel: "U bleef rustig toen hij schreeuwde. Toen werd hij ook stiller."

Vertel niet hoe u het zelf deed, tenzij iemand het vraagt. En dan nog kort.`,
  },
  {
    title: 'Elk gezin doet het anders',
    minutes: 6,
    required: false,
    text: `Er zijn veel goede manieren om een kind groot te brengen. Andere bedtijden, ander eten, een ander geloof: dat is geen probleem.

Merkt u dat u iets afkeurt? Vraag uzelf dan af: is het onveilig, of is het anders dan bij mij? Is het anders, dan is het niet aan u.

Wilt u iets zeggen, vraag dan eerst of dat mag. "Mag ik vertellen wat ik zag?" Geef daarna de vraag terug: "Hoe kijkt u daar zelf naar?"

Spreekt een gezin thuis een andere taal? Mooi. Een kind dat zijn eigen taal goed leert, leert daarna makkelijker Nederlands.`,
  },
  {
    title: 'Zorgen om een kind',
    minutes: 6,
    required: true,
    text: `Gaat het om de veiligheid van een kind, dan houdt u dat nooit voor u. Ook niet als een ouder u vraagt om niets te zeggen.

Beloof dus geen geheimen. Zeg liever: "Ik luister. Maar als een kind gevaar loopt, praat ik met mijn coördinator."

Schrijf op wat u zag of hoorde, met de dag erbij, in gewone woorden. Trek geen conclusies. Ondervraag een kind niet.

Bel dezelfde dag uw coördinator. Die bepaalt wat er verder gebeurt. Dat hoeft u niet te doen.

Is er nu gevaar? Bel 112.`,
  },
];

/** Contact by telephone. */
export const telephone: readonly SeedMaterial[] = [
  {
    title: 'Bellen: goed beginnen en goed stoppen',
    minutes: 5,
    required: true,
    text: `Bel op de afgesproken dag en tijd. Juist omdat u elkaar niet ziet, is op tijd zijn belangrijk. Neemt iemand niet op? Probeer het een kwartier later nog eens. Lukt het dan niet, en is dat vreemd? Bel uw coördinator.

Noem uw naam, en vraag of het uitkomt. Praat iets langzamer dan gewoon. U kunt niet knikken, dus zeg af en toe "ja" of "dat snap ik".

Zeg vooraf hoe lang u hebt. Vijf minuten voor het einde zegt u het nog eens: "Ik moet zo gaan. Wat wilt u nog vertellen?" Zo eindigt het niet ineens.

Sluit af met de volgende keer. "Dinsdag om tien uur bel ik weer."

Bel met een nummer dat niemand ziet, als u dat liever hebt. Uw coördinator legt uit hoe dat gaat.`,
  },
];
