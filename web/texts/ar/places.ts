import { latin } from './latin.ts';

export const places = {
  postcode: 'الرمز البريدي',
  postcodeHint: `مثلًا: ${latin('1961 AB')}`,
  search: 'بحث',
  searching: 'نبحث عن حيّكم.',
  notAPostcode: `اكتبوا رمزًا بريديًا، مثل ${latin('1961 AB')}.`,
  unknown: 'لا نعرف هذا الرمز البريدي. تأكّدوا منه، أو اتصلوا بإحدى هذه المنظمات.',
  outside: 'نعرف هذا المكان، لكن ليس لنا فريق هناك. اتصلوا بنا، ونحن نفكّر معكم بكل سرور.',
  found: '{{place}}',
  team: 'فريق حيّكم',
  call: 'اتصلوا بـ {{phone}}',
  nearest: 'قريب منكم',
  nearestOutside: 'الأقرب إليكم',
  away: 'على بُعد {{km}} كم',
  askThis: 'اطلبوا هذا',
  programmes: 'هنا يمكنكم طلب رفيق في',
  noProgrammes: 'لا يمكن بعد طلب رفيق هنا عن طريق Koppel. فريق حيّكم يفكّر معكم بكل سرور.',
  source: 'مكان الرمز البريدي، بعد تعديل منا:',
  publisher: { GEONAMES: 'GeoNames', CBS: 'CBS' },
  ratherCall: 'هل تفضّلون الهاتف؟',
  ratherCallText: 'نملأ الأسئلة معكم.',
};
