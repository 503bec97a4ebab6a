import { sector } from '../sector.ts'

export const shoppingBooksStationery = sector(
  'shopping.books_stationery',
  `
  WHSmith: wh smith, whsmith, w h smith, tg jones
  Waterstones
  Blackwell’s: blackwells, blackwell books
  Foyles
  Hatchards
  Daunt Books: daunt books
  The Works: the works!, the works stores, the works co
  Ryman: ryman stationery, ryman!
  Paperchase
  Smiggle
  Staples!: staples uk
  Viking Direct: viking direct, viking office
  Book Depository: bookdepository, book depository
  Wordery
  World of Books: world of books, worldofbooks, wob!
  AbeBooks: abebooks
  Bookshop.org: bookshop org
  The Book People: book people
  Folio Society: folio society
  Persephone Books
  Topping & Company: topping and co
  Toppings Books
  Stanfords: stanfords!
  Easons: eason!, easons
  Hive Books: hive co uk
  Cult Pens: cult pens
  Papier: papier!, papier com
  Moleskine
  Rymans
  Mr Paper: papermilldirect
  Biblio
  Better World Books
  Persimmon Books
  Usborne: usborne books
  Oxford University Press Shop
  Cambridge University Press Shop
  Gay’s the Word: gays the word
  Mr B’s Emporium: mr bs emporium
  Bookends Keswick
  Barter Books
  Leuchtturm
  Office Outlet
  Postscript Books
  Kinokuniya
  FNAC: fnac
  Feltrinelli: la feltrinelli
  Barnes & Noble: barnes and noble
  Books Etc
  Forbidden Planet Books
  Gosh Comics
`,
)
