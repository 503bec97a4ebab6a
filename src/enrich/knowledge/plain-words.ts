import { givenNames } from './given-names.ts'
import { keywords } from './keywords.ts'
import { towns } from './places.ts'

/** Whether a word by itself is too ordinary to name a brand: a trade, a place, a given name, a word of the language. */
export const isPlain = (word: string): boolean => word.length < 2 || plain.has(word)

const ordinary =
  `able about above absolute access account active add after again air all alpha amber amigo anchor and angel animal annex apex apple aqua arc arch arena arrow art
  ash aspect aspire asset atlas atom aura autumn avenue away baby back balance ball band bank base basic bay beach beacon bear beat beauty bee bell belle best beta better big bird bit black blank
  blaze block bloom blossom blue board boat bold bolt bond book boom border boss bounce bowl box brand brave bread breeze brick bridge bright brook brother brown bubble bud bull burn bus business button buzz
  cactus call calm camel camp candy canvas cap capital care cargo carnival casa case cash castle cat central century chain champion chance change charm chase check cherry chief choice circle circus citizen city classic
  clean clear click cloud club coach coast cobra cocoa code collective colony comet common compass complete concept connect copper coral core corner cosmos cosy cotton country court cover craft crane cream crest crew crisis cross crown
  crystal cube cut dash data dawn day deal delight delta den depot desert design diamond dice direct dish dock dog dolphin door dot double dove dragon dream dreams drive drum duck dune dust eagle early earth east easy echo eclipse edge eight
  elegance element elephant elite ember emerald empire empress energy essential eva evergreen ever evolution exchange express extra eye fable fabric face factory fair fairy faith falcon family famous fast feather festival field fine fire first fish five flag
  flame flash flat fleet flex flight flow flower fly focus folk force forest forge form fort fortune forum forward fountain four fox frame free freedom fresh friend front frost fruit fuel full fun fusion future galaxy gallery game gap garden gate gem general genesis
  genie gentle giant gift ginger giraffe glass globe glory go goal goals gold golden good grace grain grand graze great green grey grid grind group grove guardian guide gulf habitat hall hand happy harbour harmony harvest haven hawk head health heart heat heaven heritage hero high hill
  hive hobbs home honest honey hood hook hope horizon horse hot house hub hunter ice icon idea image impact imperial impulse indigo infinity inn insight inspire iron island ivory ivy jade jet jewel jigsaw join joy jubilee jump junction jungle just key kids kind king kingdom
  kitchen knight label lady lake land lane lark laser last laurel leaf leap legacy legend leisure lemon level liberty life light lighthouse lily lime line link lion liquid little live living loaf local lock lodge loft logic london long look loop lotus lounge love lucky lumen luna lush luxe machine
  magic magnet magnolia main mango manor maple marble marbles mark market marsh mask master match matrix maxi meadow medic mega mercury meridian metro midnight mill mind mint mirror mission mobile mode model modern momentum monsoon moon mosaic motion moto mountain move mr multi muse music national native natural nature
  navigator neon neptune nest network new next nimbus noble noon north nova now oak oasis ocean office oil olive omega one onyx opal open optic optima option orange orbit orchard orchid organic origin original orion osprey outlet owl oyster pace pacific page palace palm panda panther paper
  parade paradise paragon park parrot party passion past pastel path patio peace peacock pearl peak pebble pegasus pen people pepper perfect phoenix phone piano pink pioneer pixel place planet plant play plaza plum plus point polar pole pool poppy port portal post power premier press prestige prime primrose
  prince princess print prism pro project prospect pulse punch pure purple puzzle quality quantum quartz queen quest quick quiet quill quilt radiant rain rainbow ranch range rapid raven reach real red reef refresh refuge regal regatta regent region relate relay relax release reserve resort retreat reverb revolution ribbon rich ride right ring rise rituals
  river road rock rocket roman roof room root rose rosemary round route royal ruby run rush saffron sage sail salt salvation sand sapphire saturn savers scenic school science scope score scout sea seal search season second secret seed select sense serenity seven shack shade shadow shape share shark shed shell shelter shield shine ship shore show side
  sign signal signature silk silver simple single six skin sky slate sleep slice smart smile smoke snow social soft solar sole solo solution sonic soul sound source south space spark spectrum speed spice spin spirit splash spoon sport spot spring square stable stage standard star start state station status steam steel step sterling stone stop storage storm story strand stream street stride strike
  studio style sugar summer summit sun sunrise sunset super supreme surf surge swan sweet swift swim switch symbol table tails talent talk tango tap target task taste team tech temple ten tender tent terra terrace the theme thrifty tide tiger tile timber time tip titan together tools top topaz torch total touch tower town trade trail train tranquil transform travel treasure tree trend tribe trident trinity triumph
  tropical true trust tulip tune turbo turtle twin two ultimate ultra umbrella union unique unit united unity universal up urban utopia valley value vanilla vantage vault velvet venture venus vermilion vertex via victory view village vine vintage violet virtue vision vista vital vogue voice volt voyage wander watch water wave way wealth web weekday welcome well west whale wheel whistles white wild willow wind window wine wing wings
  winner winter wise wish wolf wonder wood wool word work works world yard year yellow young youth zebra zen zenith zero zest zip zone absurd barbary botanist cosmo creams dispensary eats fabric founders frank gusto hops juice keystone laundry lumber mission nectar pantry pod salt tamper tavern toast vapour`.split(
    /\s+/,
  )

const plain = new Set([...ordinary, ...keywords.map(([phrase]) => phrase), ...towns, ...givenNames])
