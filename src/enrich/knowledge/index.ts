import { wordsOf } from '../words.ts'
import { billsBroadbandTv } from './payees/bills-broadband-tv.ts'
import { billsCouncilTax } from './payees/bills-council-tax.ts'
import { billsEnergy } from './payees/bills-energy.ts'
import { billsMobile } from './payees/bills-mobile.ts'
import { billsMortgage } from './payees/bills-mortgage.ts'
import { billsOther } from './payees/bills-other.ts'
import { billsPropertyCharges } from './payees/bills-property-charges.ts'
import { billsRent } from './payees/bills-rent.ts'
import { billsTvLicence } from './payees/bills-tv-licence.ts'
import { billsWater } from './payees/bills-water.ts'
import { debtBnpl } from './payees/debt-bnpl.ts'
import { debtCarFinance } from './payees/debt-car-finance.ts'
import { debtCollections } from './payees/debt-collections.ts'
import { debtLoan } from './payees/debt-loan.ts'
import { debtStudentLoan } from './payees/debt-student-loan.ts'
import { digitalAppStore } from './payees/digital-app-store.ts'
import { digitalNewsMemberships } from './payees/digital-news-memberships.ts'
import { digitalSoftware } from './payees/digital-software.ts'
import { eatingOutCoffee } from './payees/eating-out-coffee.ts'
import { eatingOutDelivery } from './payees/eating-out-delivery.ts'
import { eatingOutFastFood } from './payees/eating-out-fast-food.ts'
import { eatingOutOther } from './payees/eating-out-other.ts'
import { eatingOutPubBar } from './payees/eating-out-pub-bar.ts'
import { eatingOutRestaurant } from './payees/eating-out-restaurant.ts'
import { entertainmentDaysOut } from './payees/entertainment-days-out.ts'
import { entertainmentEvents } from './payees/entertainment-events.ts'
import { entertainmentGambling } from './payees/entertainment-gambling.ts'
import { entertainmentGaming } from './payees/entertainment-gaming.ts'
import { entertainmentSports } from './payees/entertainment-sports.ts'
import { entertainmentStreaming } from './payees/entertainment-streaming.ts'
import { familyChildcare } from './payees/family-childcare.ts'
import { familyEducation } from './payees/family-education.ts'
import { familyPets } from './payees/family-pets.ts'
import { familySchool } from './payees/family-school.ts'
import { familyVet } from './payees/family-vet.ts'
import { givingCharity } from './payees/giving-charity.ts'
import { givingReligious } from './payees/giving-religious.ts'
import { governmentFinesFees } from './payees/government-fines-fees.ts'
import { governmentTax } from './payees/government-tax.ts'
import { groceriesAlcohol } from './payees/groceries-alcohol.ts'
import { groceriesConvenience } from './payees/groceries-convenience.ts'
import { groceriesSpecialist } from './payees/groceries-specialist.ts'
import { groceriesSupermarket } from './payees/groceries-supermarket.ts'
import { healthCosmetics } from './payees/health-cosmetics.ts'
import { healthDental } from './payees/health-dental.ts'
import { healthFitness } from './payees/health-fitness.ts'
import { healthHairBeauty } from './payees/health-hair-beauty.ts'
import { healthMedical } from './payees/health-medical.ts'
import { healthOptician } from './payees/health-optician.ts'
import { healthPharmacy } from './payees/health-pharmacy.ts'
import { homeDiyGarden } from './payees/home-diy-garden.ts'
import { homeFurnitureHomeware } from './payees/home-furniture-homeware.ts'
import { homeServices } from './payees/home-services.ts'
import { incomeBenefits } from './payees/income-benefits.ts'
import { insuranceGeneral } from './payees/insurance-general.ts'
import { insuranceHealth } from './payees/insurance-health.ts'
import { insuranceHome } from './payees/insurance-home.ts'
import { insuranceLife } from './payees/insurance-life.ts'
import { insurancePet } from './payees/insurance-pet.ts'
import { insuranceTravel } from './payees/insurance-travel.ts'
import { insuranceVehicle } from './payees/insurance-vehicle.ts'
import { servicesOther } from './payees/services-other.ts'
import { servicesPostal } from './payees/services-postal.ts'
import { servicesProfessional } from './payees/services-professional.ts'
import { shoppingBooksStationery } from './payees/shopping-books-stationery.ts'
import { shoppingClothing } from './payees/shopping-clothing.ts'
import { shoppingElectronics } from './payees/shopping-electronics.ts'
import { shoppingGeneral } from './payees/shopping-general.ts'
import { shoppingGiftsFlowers } from './payees/shopping-gifts-flowers.ts'
import { shoppingJewellery } from './payees/shopping-jewellery.ts'
import { shoppingOnlineMarketplace } from './payees/shopping-online-marketplace.ts'
import { shoppingOther } from './payees/shopping-other.ts'
import { shoppingSecondHand } from './payees/shopping-second-hand.ts'
import { shoppingSportsOutdoor } from './payees/shopping-sports-outdoor.ts'
import { shoppingToysHobbies } from './payees/shopping-toys-hobbies.ts'
import { transfersCreditCardPayment } from './payees/transfers-credit-card-payment.ts'
import { transfersInvestment } from './payees/transfers-investment.ts'
import { transfersMoneyService } from './payees/transfers-money-service.ts'
import { transfersOwnAccount } from './payees/transfers-own-account.ts'
import { transfersPensionContribution } from './payees/transfers-pension-contribution.ts'
import { transfersSavings } from './payees/transfers-savings.ts'
import { transportEvCharging } from './payees/transport-ev-charging.ts'
import { transportFuel } from './payees/transport-fuel.ts'
import { transportMicromobility } from './payees/transport-micromobility.ts'
import { transportParking } from './payees/transport-parking.ts'
import { transportPublic } from './payees/transport-public.ts'
import { transportRail } from './payees/transport-rail.ts'
import { transportTaxi } from './payees/transport-taxi.ts'
import { transportTolls } from './payees/transport-tolls.ts'
import { transportVehicleService } from './payees/transport-vehicle-service.ts'
import { transportVehicleTax } from './payees/transport-vehicle-tax.ts'
import { travelAccommodation } from './payees/travel-accommodation.ts'
import { travelCarHire } from './payees/travel-car-hire.ts'
import { travelFlights } from './payees/travel-flights.ts'
import { travelOther } from './payees/travel-other.ts'
import { travelPackageFerry } from './payees/travel-package-ferry.ts'
import type { KnownPayee } from './sector.ts'

/** The dictionary: every payee of every sector. */
export const knownPayees: readonly KnownPayee[] = [
  billsBroadbandTv,
  billsCouncilTax,
  billsEnergy,
  billsMobile,
  billsMortgage,
  billsOther,
  billsPropertyCharges,
  billsRent,
  billsTvLicence,
  billsWater,
  debtBnpl,
  debtCarFinance,
  debtCollections,
  debtLoan,
  debtStudentLoan,
  digitalAppStore,
  digitalNewsMemberships,
  digitalSoftware,
  eatingOutCoffee,
  eatingOutDelivery,
  eatingOutFastFood,
  eatingOutOther,
  eatingOutPubBar,
  eatingOutRestaurant,
  entertainmentDaysOut,
  entertainmentEvents,
  entertainmentGambling,
  entertainmentGaming,
  entertainmentSports,
  entertainmentStreaming,
  familyChildcare,
  familyEducation,
  familyPets,
  familySchool,
  familyVet,
  givingCharity,
  givingReligious,
  governmentFinesFees,
  governmentTax,
  groceriesAlcohol,
  groceriesConvenience,
  groceriesSpecialist,
  groceriesSupermarket,
  healthCosmetics,
  healthDental,
  healthFitness,
  healthHairBeauty,
  healthMedical,
  healthOptician,
  healthPharmacy,
  homeDiyGarden,
  homeFurnitureHomeware,
  homeServices,
  incomeBenefits,
  insuranceGeneral,
  insuranceHealth,
  insuranceHome,
  insuranceLife,
  insurancePet,
  insuranceTravel,
  insuranceVehicle,
  servicesOther,
  servicesPostal,
  servicesProfessional,
  shoppingBooksStationery,
  shoppingClothing,
  shoppingElectronics,
  shoppingGeneral,
  shoppingGiftsFlowers,
  shoppingJewellery,
  shoppingOnlineMarketplace,
  shoppingOther,
  shoppingSecondHand,
  shoppingSportsOutdoor,
  shoppingToysHobbies,
  transfersCreditCardPayment,
  transfersInvestment,
  transfersMoneyService,
  transfersOwnAccount,
  transfersPensionContribution,
  transfersSavings,
  transportEvCharging,
  transportFuel,
  transportMicromobility,
  transportParking,
  transportPublic,
  transportRail,
  transportTaxi,
  transportTolls,
  transportVehicleService,
  transportVehicleTax,
  travelAccommodation,
  travelCarHire,
  travelFlights,
  travelOther,
  travelPackageFerry,
].flat()

/**
 * What of the keys holds digits and stays legible where other digits are hidden: words such as `o2`,
 * and bare numbers as far as they stand beside the right word, `trading 212`.
 */
export const numbered: ReadonlySet<string> = new Set(
  knownPayees.flatMap(({ keys }) => keys.flatMap(({ text }) => (/\d/.test(text) ? legible(wordsOf(text)) : []))),
)

function legible(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    if (!/\d/.test(word)) return []
    return /^\d+$/.test(word) ? [`${words[i - 1]} ${word}`, `${word} ${words[i + 1]}`] : [word]
  })
}
