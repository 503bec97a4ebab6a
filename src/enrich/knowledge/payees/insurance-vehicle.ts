import { sector } from '../sector.ts'

export const insuranceVehicle = sector(
  'insurance.vehicle',
  `
  Admiral: admiral insurance, admiral multicar, admiral group, eui limited, eui ltd, admiral car
  Hastings Direct: hastings insurance, hastings!, hastings direct
  Churchill: churchill insurance, churchill motor
  Elephant!: elephant insurance, elephant co uk
  Diamond Insurance: diamond insurance, diamond car insurance
  Bell Insurance: bell insurance
  Esure: esure services
  Sheilas’ Wheels: sheilas wheels
  1st Central: first central, 1st central insurance, 1st central
  By Miles: bymiles
  Marshmallow: marshmallow insurance
  Cuvva
  Zego
  Tempcover
  Dayinsure: day insure
  Veygo
  Ticker Insurance: ticker insurance
  Insure the Box: insurethebox, drive like a girl
  Marmalade Insurance: marmalade insurance, wearemarmalade
  Adrian Flux: adrian flux insurance
  Bennetts: bennetts motorcycle, bennetts insurance
  Carole Nash
  Devitt: devitt insurance
  Swinton: swinton insurance, swinton group
  Privilege Insurance: privilege insurance
  Quotemehappy
  Go Girl Insurance: go girl
  Hedgehog Insurance
  Rooster Insurance
  LV= Car = lv car, lv motor, lv car insurance
  Saga Car = saga motor, saga car
  AA: aa breakdown, aa membership, the aa!, aa!, automobile association, aa roadside, aa insurance services, aa motor insurance, theaa
  RAC: rac motoring, rac breakdown, rac membership, rac insurance, rac financial
  Green Flag: green flag breakdown
  Start Rescue
  Britannia Rescue
  GEM Motoring: gem motoring assist
  Autoaid: auto aid breakdown
  Rescuemycar: rescue my car
  ALA Gap Insurance: ala insurance
  Warrantywise
  Warranty Direct
  MotorEasy
  Caravan Guard: caravan guard
  One Call Insurance: one call insurance
  Sterling Insurance Motor
  Performance Direct
  Footman James
  Lancaster Insurance
  Hagerty
  Acorn Insurance: acorn insurance
  Haven Insurance
  Markerstudy
  Eldon Insurance: go skippy, goskippy
  Collingwood Insurance: collingwood insurance
  Mulsanne Insurance
  Tesco Car Insurance = tesco bank car insurance, tesco bank car
  Freeway Insurance
  Flow Insurance: flow car insurance
  iGO4: igo4
  Hughes Insurance
  CompareNI
  Autonet: autonet insurance
  Bikesure
  Lexham Insurance
  Laka: laka cycle
  Cycle Plan: cycleplan
  Yellow Jersey Insurance
  Pedalsure
  Bikmo
`,
)
