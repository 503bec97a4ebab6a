/** Words of UK place names as they trail a payee on a statement. Cities, towns and London's districts. */
export const towns: ReadonlySet<string> = new Set(
  `aberdeen aberystwyth acton aldershot altrincham amersham andover angel ashford ashtead aylesbury ayr balham banbury bangor barking barnes barnet
   barnsley barnstaple barrow basildon basingstoke bath battersea beckenham bedford belfast bermondsey berkhamsted bethnal beverley bexley bicester
   birkenhead birmingham bishops blackburn blackpool bloomsbury bluewater bognor bolton borehamwood boston bournemouth bracknell bradford braintree
   brent brentford brentwood bridgend bridgwater brighton bristol brixton bromley broxbourne burnley burton bury bushey camberley camberwell cambridge
   camden canterbury cardiff carlisle carmarthen castleford catford chatham cheadle chelmsford chelsea cheltenham chester chesterfield chichester
   chippenham chiswick chorley clapham clapton colchester congleton corby cornwall coventry crawley crewe cromer croydon cumbernauld dagenham dalston
   darlington dartford deptford derby devon didcot doncaster dorchester dorking dover dudley dulwich dumfries dundee dunfermline dunstable durham ealing
   eastbourne eastleigh edinburgh edmonton elgin elstree eltham ely enfield epping epsom essex euston evesham exeter exmouth falkirk falmouth fareham
   farnborough farnham felixstowe finchley finsbury fleet folkestone fulham gateshead gatwick gillingham glasgow glastonbury gloucester godalming
   gosport grantham gravesend grays greenock greenwich grimsby guildford guernsey hackney halifax hamilton hammersmith hampstead hanwell haringey
   harlow harpenden harrogate harrow hartlepool hastings hatfield havant haverhill hayes heathrow hemel hendon henley hereford hertford hexham highbury
   highgate hitchin holborn holloway horsham hounslow hove huddersfield hull huntingdon ilford ilkley inverness ipswich islington jersey keighley
   kendal kennington kensington kent kettering kidderminster kilburn kilmarnock kingston kirkcaldy knightsbridge knutsford lakeside lambeth lancaster
   leamington leatherhead leeds leicester leigh letchworth lewes lewisham leyton leytonstone lichfield lincoln liverpool livingston llandudno llanelli
   london londonderry loughborough loughton lowestoft luton macclesfield maidenhead maidstone maldon malvern manchester mansfield margate marlow marylebone
   matlock mayfair medway melton merton middlesbrough milton keynes mitcham mk morden morecambe morley motherwell nantwich neath newark newbury
   newcastle newport newquay newry newton northallerton northampton northwich norwich nottingham nuneaton oldham orpington oxford paddington paignton
   paisley palmers peckham penrith penzance perth peterborough petersfield pinner plymouth pontefract poole portadown portsmouth preston putney rayleigh
   reading redditch redhill redruth reigate rhyl richmond ripon rochdale rochester romford romsey rotherham rugby ruislip runcorn rushden ryde rye
   salford salisbury sandwich scarborough scunthorpe sevenoaks sheffield shoreditch shrewsbury sidcup sittingbourne skegness skipton sleaford slough
   soho solihull southall southampton southend southgate southport southsea southwark spalding stafford staines stamford stanmore stansted stevenage
   stirling stockport stockton stoke stourbridge stowmarket stratford streatham stroud sunderland surbiton surrey sussex sutton swansea swindon tamworth
   taunton telford thetford thurrock tonbridge tooting torquay tottenham trafford trowbridge truro tunbridge twickenham uxbridge vauxhall victoria
   wakefield wallasey wallington walsall waltham walthamstow wandsworth wantage ware warrington warwick waterloo watford wellingborough wells welwyn
   wembley wetherby weston weybridge weymouth whetstone whitby whitechapel whitstable wigan willesden wilmslow wimbledon winchester windsor wirral woking
   wokingham wolverhampton woodford woolwich worcester workington worksop worthing wrexham wycombe yarmouth yeovil york`.split(
    /\s+/,
  ),
)
