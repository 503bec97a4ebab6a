import { givenNames } from './given-names.ts'
import { towns } from './places.ts'
import { isPlain } from './plain-words.ts'

/** Whether a word after a payee's name says nothing more about it: a town, a branch number, a legal form. */
const isFiller = (word: string): boolean => fillers.has(word) || towns.has(word) || /^[\d#]+$/.test(word)

/**
 * Whether a name is all that the words tell: branch, town and legal form aside.
 * A word that is nowhere known is taken for a village, twice at most: `SHELL HOLLINGBURY`, but not `SHELL COTTAGE`, and never a surname: `MARCUS HOLLINS`.
 */
export function standsAlone(name: readonly string[], after: readonly string[]): boolean {
  const said = after.filter((word) => !isFiller(word))
  const spare = name.length === 1 && givenNames.has(name[0] ?? '') ? 0 : mostPlaceWords
  return said.length <= spare && said.every((word) => !isPlain(word) && word.length > 2)
}

const mostPlaceWords = 2

const fillers = new Set(
  `ltd limited plc llp inc co com uk gb gbr net org eu ie group retail retailers store stores shop shops branch online internet web
   direct company holdings trading services sales payment payments pymt pymts purchase refund rfd contactless gov www http https the of at in on
   north south east west central centre ctr city town high street st road rd lane way square sq park station stn airport express
   uk1 s stn sstn sf service petrol garage ticket tickets tvm office digital subscription subscr subs sub bill billing ref order orders app mktplace dept t a c dd so international intl europe
   ireland spain france italy portugal germany paris madrid barcelona rome milan lisbon dublin amsterdam berlin cork luxembourg lux`.split(
    /\s+/,
  ),
)
