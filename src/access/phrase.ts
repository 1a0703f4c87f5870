/** Short French words, without accents, hard to take for one another. */
const WORDS = `abeille abricot acacia accord affiche agneau aigle aimant airain ajonc album
alezan algue allee aloes amande ambre amiral ancre anneau aplomb arbre arche ardoise argile armoire
arome artiste asile atelier atlas aube auberge aurore autel avenir avion avoine azur badge bagage
baguette balcon baleine balise ballon banane bandeau banque barque bassin bateau baton beurre biche
bidon bijou billet biscuit blason bocal bois bonbon bonnet bordure botte bouche bougie boule
bouquet boussole bouton branche brebis brique brise brosse brume bureau cabane cabinet cacao cadeau
cadran caisse calme camion canal canard canoe cantine carafe cargo carnet carotte carte cascade
casier castor cave cedre cellier cendre cercle cerise chaine chaise chaleur chameau champ chanson
chapeau charbon chariot chateau chemin chene cheval chiffre chocolat ciel cigale ciment cinema
cirage citron clairon classe clavier clef cloche clou cobalt cocon coffre colline colombe colonne
comete compas comptoir concert confiture copain corail corbeau corde corail costume coton coude
coupole courge coussin couteau crabe crayon creme cristal crochet cuivre cuisine culture cygne
danse dattier dauphin dessert dessin diamant dictee docteur domaine dominos dorade dossier douche
dragee drapeau duvet ebene ecaille echelle eclair ecluse ecole ecorce ecran ecrin ecume eglantine
elan emeraude encre enclume enfant enigme epice epingle erable escalier espace etable etagere etang
etoile etrier eventail fabrique facade faience falaise famille fanal farine faucon fenetre ferme
feuille ficelle figue filet flacon flamme flanelle fleuve flocon flute fontaine foret forge fosse
foulard fourmi fraise framboise fresque frigo fromage fruit fumee fusain galet galerie galop garage
gateau gazelle genet geranium girafe glacier globe gomme gondole gouache gourde grain grange
granite grappe grelot grenier grillon grotte guepard guide guitare hamac hameau hangar haricot
harpe herbe herisson hetre hibou hiver horloge hotel huile huitre ibis iceberg igloo ile image
indigo insecte iris ivoire jacinthe jaguar jardin jasmin jaune jetee jeton jonquille jouet journal
juge jumeau jungle jupe kayak kiosque kiwi lagon laine lampe lanterne lapin laurier lavande lecture
legume levain levier lezard liane libellule liege lievre lilas limon linge lion liqueur litchi
livre loisir loupe lune lustre lutin lynx machine magnolia maillot maison malle mammouth mangue
manteau marbre marche maree marin marmite marron masque matelas melange melon menthe merle mesange
message metal meteore meuble miel mille mimosa mine miroir mobile moineau moisson monnaie montagne
montre moquette morceau mosaique moteur mouette moulin mousse mouton muguet murier musee musique
myrtille nacre nappe nature navette navire nectar neige nickel noisette notaire nougat nuage
nymphe oasis objet ocean ocre oeillet olive ombre opale opera orange orchidee oreille orgue orme
osier otarie ourson outil ovale page paille palais palette palmier panda panier panneau papier
papillon paquet parade parasol parfum parquet patio pavot peche peinture pelican pendule perle
perron phare photo piano pierre pigeon pilote piment pinceau pinson pirogue piscine pivoine plage
planche plateau platine plume poeme poire poisson poivre pomme poncho pont poney portail poterie
poulain prairie prune puits pupitre pyramide quai quartz quille radar radis raisin rame rameau
raquette refuge registre renard requin reseau riviere robinet rocher roman ronce rosee roseau rotin
roue ruban rubis ruche ruisseau sable sabot sacoche safran salade salon samedi sandale sapin sardine
satin saule saumon savane savon scarabee scene secteur seigle semoule sentier serre sesame sifflet
silex sillon sirop sittelle soie sommet sonate sorbet sorgho soupe source souris spirale stade
statue store sucre sureau tabac table tableau taille talon tambour tamis tapis tarte tasse taupe
taureau teinture temple tente terrasse texte theatre thermos thym tiare tigre tilleul timbre tiroir
tissu toile toit tomate tonneau topaze torrent tortue toucan tour tourbe trefle tresor tribune
tricot tronc truelle truite tulipe tunnel turban tuyau usine vague vaisseau valise vallee vanille
vapeur varech vase velours vendange vent veranda verger verre vertige veste viaduc vignoble village
violette virage vitrail voile volcan volet voyage wagon xylophone yacht yaourt zebre zenith zinc`
  .split(/\s+/)
  .filter((word, i, all) => all.indexOf(word) === i)

const COUNT = 4

/** A pass phrase of four words, each drawn with equal chance. */
export const proposePhrase = (): string =>
  Array.from({ length: COUNT }, () => WORDS[drawn(WORDS.length)]).join('-')

/** A number below `limit`; draws that would favour some are thrown again. */
const drawn = (limit: number): number => {
  const ceiling = Math.floor(0x1_0000_0000 / limit) * limit
  for (;;) {
    const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
    if (value < ceiling) return value % limit
  }
}
