import type { Detail } from '#src/anomalies/index.ts'
import type { Translate } from '#src/i18n/translate.ts'

/** What is wrong, in one sentence. */
export const sentenceOf = (t: Translate, detail: Detail): string => {
  switch (detail.kind) {
    case 'matricule':
      return t('anomaly.says.matricule', detail)
    case 'rights':
      return t('anomaly.says.rights', detail)
    case 'name':
      return t('anomaly.says.name', detail)
    case 'birth_date':
      return t('anomaly.says.birth_date', detail)
  }
}
