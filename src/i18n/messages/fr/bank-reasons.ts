/** Why a bank sent a payment back, and what to do: ISO codes in plain words. */
export const bankReasons = {
  'bank_reason.AC01':
    'Le numéro de compte est faux. Vérifiez le RIB avec votre banque, corrigez-le, puis recommencez.',
  'bank_reason.AC03':
    'Le numéro du compte à créditer est faux. Vérifiez le RIB de la caisse sur l’ordre, puis recommencez.',
  'bank_reason.AC04': 'Le compte est fermé. Donnez le RIB d’un compte ouvert, puis recommencez.',
  'bank_reason.AC06': 'Le compte est bloqué. Voyez votre banque, ou payez depuis un autre compte.',
  'bank_reason.AC13':
    'Ce genre de compte ne peut pas être prélevé. Donnez le RIB d’un compte courant de l’entreprise.',
  'bank_reason.AG01':
    'Ce compte n’accepte pas cette opération. Demandez à votre banque de l’autoriser, ou payez par virement.',
  'bank_reason.AG02':
    'La banque ne connaît pas ce genre d’opération. Choisissez une autre façon de payer.',
  'bank_reason.AM02':
    'Le montant dépasse ce que la banque autorise. Faites relever le plafond, ou payez en plusieurs fois.',
  'bank_reason.AM03': 'La monnaie n’est pas acceptée. Payez en dirhams.',
  'bank_reason.AM04':
    'Le compte n’avait pas assez d’argent. Approvisionnez-le, puis payez à nouveau.',
  'bank_reason.AM05':
    'La banque a déjà reçu ce paiement. Vérifiez votre relevé avant de payer à nouveau.',
  'bank_reason.AM09':
    'Le montant ne correspond pas à celui qui était attendu. Vérifiez-le, puis payez à nouveau.',
  'bank_reason.AM10':
    'Le total du fichier ne correspond pas à ses lignes. Téléchargez l’ordre à nouveau et envoyez-le sans le modifier.',
  'bank_reason.BE01': 'Le nom ne correspond pas au compte. Vérifiez le nom du titulaire et le RIB.',
  'bank_reason.BE05':
    'La banque ne reconnaît pas qui envoie l’ordre. Voyez votre banque : ce service est peut-être à activer.',
  'bank_reason.BE06':
    'La banque ne connaît pas le titulaire de ce compte. Vérifiez le nom et le RIB.',
  'bank_reason.CUST':
    'Le paiement a été arrêté à la demande de celui qui payait. Convenez avec lui d’une autre façon de payer.',
  'bank_reason.DT01': 'La date demandée n’est pas acceptée. Choisissez un jour ouvré à venir.',
  'bank_reason.ED05':
    'Le règlement entre les banques n’a pas abouti. Payez à nouveau ; si cela se répète, voyez votre banque.',
  'bank_reason.FF01':
    'La banque n’a pas pu lire le fichier. Téléchargez-le à nouveau et envoyez-le sans le modifier.',
  'bank_reason.FOCR':
    'Le paiement a été rendu parce que son annulation avait été demandée. Payez à nouveau s’il reste dû.',
  'bank_reason.MD01':
    'La banque n’a pas de mandat de prélèvement valable. Signez un nouveau mandat, ou payez par virement.',
  'bank_reason.MD02':
    'Le mandat de prélèvement est incomplet. Vérifiez son numéro et sa date de signature.',
  'bank_reason.MD06':
    'Le titulaire du compte a demandé le remboursement du prélèvement. La somme reste due : payez-la par virement ou écrivez-nous.',
  'bank_reason.MD07':
    'Le titulaire du compte est décédé. Écrivez-nous : nous chercherons avec vous la suite à donner.',
  'bank_reason.MS02':
    'Celui qui payait a refusé, sans dire pourquoi. Voyez avec lui, puis recommencez.',
  'bank_reason.MS03':
    'La banque a refusé, sans dire pourquoi. Demandez-lui le motif avant de recommencer.',
  'bank_reason.NARR':
    'La banque explique son refus dans le texte qui accompagne ce code. Lisez-le, puis recommencez.',
  'bank_reason.RC01':
    'Le code de la banque est faux. Vérifiez les premiers chiffres du RIB, puis recommencez.',
  'bank_reason.RR01':
    'Il manque le compte ou l’identification de celui qui paie. Complétez-les, puis recommencez.',
  'bank_reason.RR02':
    'Il manque le nom ou l’adresse de celui qui paie. Complétez-les auprès de votre banque.',
  'bank_reason.RR03':
    'Il manque le nom ou l’adresse du bénéficiaire. Complétez-les auprès de votre banque.',
  'bank_reason.RR04':
    'Une règle à laquelle la banque est soumise empêche ce paiement. Demandez-lui quelle pièce fournir.',
  'bank_reason.SL01':
    'Un réglage de votre banque bloque les prélèvements de la caisse. Demandez-lui de les autoriser.',
  'bank_reason.TM01':
    'L’ordre est arrivé après l’heure limite de la banque. Recommencez le prochain jour ouvré.',
  'bank_reason.other': (a: { code: string }) =>
    `La banque donne le code ${a.code}. Demandez-lui ce qu’il veut dire avant de recommencer.`,
}
