import type { RightName } from '#src/access/actor.ts'

export const rightNames: Record<RightName, string> = {
  account: 'حساب المقاولة المنخرطة',
  declaration: 'التصريح بالأجور',
  corrections: 'التصحيحات',
  contract: 'العقد',
  payment_orderer: 'الآمر بالأداء',
  payment_validator: 'المصادق على الأداء',
  liquidation: 'التصفية الإلكترونية',
  administrator: 'إدارة المستعملين',
  desk_agent: 'مكلف بالملفات',
  desk_controller: 'مراقب',
  desk_recovery: 'التحصيل',
  desk_pensions: 'المعاشات',
  desk_administrator: 'إدارة الصندوق',
}
