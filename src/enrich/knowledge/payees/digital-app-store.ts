import { sector } from '../sector.ts'

export const digitalAppStore = sector(
  'digital.app_store',
  `
  Apple: apple com bill, apple bill, itunes, itunes com, apple com, apple!, apple services, apple app store, apl itunes, apple ireland
  Google Play: google play, google play apps, googleplay
  Amazon Appstore: amazon appstore
  Samsung Galaxy Store: galaxy store
  Huawei AppGallery
  Microsoft Apps = microsoft apps
  Paddle: paddle net, paddle!
  FastSpring
  Digital River: digital river, dri!, dr digital river
  2Checkout: 2checkout, 2co com, verifone 2co
  Cleverbridge
  Google Temporary Hold: google temporary hold
`,
)
