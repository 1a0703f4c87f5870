export const access = {
  'access.employer.title': 'المقاولة المنخرطة: تسجيل الدخول',
  'access.employer.lead':
    'برقم الانخراط وكلمة السر. إذا تُرك المعرّف فارغا فمدير المستعملين هو من يدخل.',
  'access.member.title': 'المنخرط: تسجيل الدخول',
  'access.member.lead': 'برقم تسجيلكم في CIMR وكلمة السر.',
  'access.employer_number': 'رقم انخراط المقاولة',
  'access.employer_number.hint': '6 أرقام على الأكثر، مثلا 005624',
  'access.login': 'المعرّف',
  'access.login.hint': 'المعرّف الذي سلّمه لكم مدير المستعملين. يُترك فارغا للمدير.',
  'access.password': 'كلمة السر',
  'access.matricule': 'رقم التسجيل في CIMR',
  'access.matricule.hint': '9 أرقام، في أعلى كشف النقط',
  'access.sign_in': 'دخول',
  'error.required': 'املؤوا هذه الخانة',
  'error.missing_or_wrong': 'املؤوا هذه الخانة',
  'error.too_long': 'اختصروا هذا النص',
  'error.forbidden_character': 'احذفوا الحروف غير المرئية: أعيدوا كتابة الخانة',
  'error.employer_number_shape': 'اكتبوا رقم الانخراط بالأرقام، 6 على الأكثر: 005624',
  'error.matricule_shape': 'اكتبوا رقم التسجيل من 9 أرقام: 205624001',
  'error.sign_in_failed':
    'الرقم أو المعرّف أو كلمة السر غير مطابقة. تحققوا منها ثم أعيدوا المحاولة.',
  'error.see_above': 'انظروا التوضيح في أعلى الصفحة',
}
