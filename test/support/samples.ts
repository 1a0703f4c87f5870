import t2 from '#src/demo/samples/CIMR_005624_T2_2026.txt'
import t3 from '#src/demo/samples/CIMR_005624_T3_2026.txt'
import t3Errors from '#src/demo/samples/CIMR_005624_T3_2026_erreurs.txt'

export const SAMPLES = { t2, t3, t3Errors }

/** The sample's lines, without their ends. */
export const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== '')
