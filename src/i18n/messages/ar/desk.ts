export const desk = {
  'desk.title': 'الملفات',
  'desk.none': 'لا ملف في الانتظار.',
}
