import { towns } from './places.ts'

/** Whether a word after a payee's name says nothing more about it: a town, a branch number, a legal form. */
export const isFiller = (word: string): boolean => fillers.has(word) || towns.has(word) || /^[\d#]+$/.test(word)

const fillers = new Set(
  `ltd limited plc llp inc co com uk gb gbr net org eu ie group retail retailers store stores shop shops branch online internet web
   direct company holdings trading services sales payment payments pymt pymts purchase refund contactless gov www http https the of at in on
   north south east west central centre ctr city town high street st road rd lane way square sq park retail station stn airport express
   uk1 digital subscription subscr subs sub bill billing ref order orders app mktplace dept t a c dd so international intl europe`.split(
    /\s+/,
  ),
)
