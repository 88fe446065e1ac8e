import type { Scenario } from "./scenario.ts";

/** Orders and despatch advices. */
export const comenziAvize: readonly Scenario[] = [
  {
    category: "Comenzi",
    subject: "Nu mai primim comenzi de la {partener}",
    body: "De azi de la ora {ora} nu a mai intrat nicio comandă de la {partener}. De obicei primim câteva pe oră. Depozitul stă pe loc, vă rog să verificați urgent.",
    question:
      "Ne puteți spune numărul ultimei comenzi primite și dacă ați schimbat ceva la server sau la firewall?",
    answer: "Ultima comandă este {comanda}. Nu am schimbat nimic din câte știm, întreb și la IT.",
    thirdParty: "Nordic EDI Hub",
    asked: "Mesajele acestui partener vin prin Nordic EDI Hub. Le-am cerut starea cozii către noi.",
    heard: "Coada lor era oprită după o mentenanță; au repornit-o și au livrat tot ce aștepta.",
    note: "La alți clienți ai aceluiași partener traficul e normal. Pare ceva pe ruta lor.",
    solution:
      "Furnizorul partenerului avea coada oprită după mentenanță. Comenzile întârziate au intrat toate; prima după {comanda} este la dumneavoastră în sistem.",
    persists: "Au intrat câteva, dar lipsesc cele de după ora {ora}.",
    files: ["screenshot"],
  },
  {
    category: "Comenzi",
    subject: "Comanda {comanda} are cod de produs necunoscut",
    body: "Comanda {comanda} de la {partener} are pe linia 3 un cod EAN pe care nu îl avem. ERP-ul respinge toată comanda. Se poate importa fără acea linie?",
    question:
      "Ne puteți trimite exportul nomenclatorului pentru acest partener? Vrem să vedem dacă produsul a fost înlocuit.",
    answer: "Am atașat nomenclatorul. Produsul vechi a fost scos luna trecută.",
    thirdParty: "Rețeaua de retail MaxiCumpărături",
    asked: "Am cerut rețelei codul corect pentru produsul de pe linia 3.",
    heard: "Au confirmat noul cod EAN și au trimis comanda corectată.",
    note: "De văzut dacă putem avertiza clientul înainte de import, nu după.",
    solution:
      "Partenerul folosea un cod scos din uz. Am primit comanda {comanda} corectată și a intrat în ERP fără erori.",
    persists: "La comanda de astăzi se repetă, cu alt produs.",
    files: ["export", "screenshot"],
  },
  {
    category: "Comenzi",
    subject: "Comanda {comanda} importată cu cantități greșite",
    body: "Pe comanda {comanda} cantitățile au intrat de 12 ori mai mari: baxurile au fost citite ca bucăți. Am oprit livrarea, dar avem nevoie de o soluție până mâine dimineață.",
    question:
      "Se întâmplă la toate produsele sau doar la cele comandate la bax? Un exemplu din fiecare ne-ar ajuta.",
    answer: "Doar la cele cu unitatea BX. Atașez două exemple.",
    thirdParty: "Departament Dezvoltare",
    asked: "Rugăm colegii să verifice conversia unităților BX → BUC din maparea ORDERS.",
    heard: "Lipsea conversia pentru unitatea nouă; a fost adăugată.",
    note: "Partenerul a trecut pe unitatea BX de la 1 ale lunii, fără anunț.",
    solution:
      "Am adăugat conversia pentru baxuri și am reimportat comanda {comanda} cu cantitățile corecte. Am verificat și celelalte comenzi din aceeași zi.",
    persists: "Comanda nouă are tot cantități greșite la două produse.",
    files: ["xml", "screenshot"],
  },
  {
    category: "Comenzi",
    subject: "Confirmarea comenzii {comanda} este respinsă",
    body: "Trimitem ORDRSP pentru comanda {comanda} și primim înapoi o eroare de structură. Nu am schimbat nimic în ERP.",
    question: "Ne puteți atașa fișierul ORDRSP respins?",
    answer: "Sigur, l-am atașat.",
    thirdParty: "Infocert EDI",
    asked: "Partenerul folosește Infocert EDI. I-am întrebat ce versiune de ghid validează.",
    heard: "Validează după ghidul nou, cu data livrării obligatorie pe linie.",
    note: "Ghidul nou e pe portalul lor de o săptămână.",
    solution:
      "{partener} cere acum data livrării pe fiecare linie. Am completat maparea, iar confirmarea pentru {comanda} a fost acceptată.",
    persists: "Eroarea de structură a dispărut, dar acum spune „dată în trecut”.",
    files: ["xml"],
  },
  {
    category: "Avize",
    subject: "Avizul {aviz} nu apare la recepție",
    body: "Mașina este la poarta depozitului {partener} și avizul {aviz} nu apare la ei. Fără DESADV nu descarcă. Vă rugăm urgent!",
    question: "Ne confirmați codul de livrare și ora la care ați emis avizul {aviz}?",
    answer: "Emis la {ora}, livrare la GLN {gln}.",
    thirdParty: "Rețeaua de retail MaxiCumpărături",
    asked: "Am sunat la recepția lor și am cerut verificarea mesajului.",
    heard: "Recepția vede acum avizul și a început descărcarea.",
    note: "Mesajul aștepta în coada de trimitere din cauza unui vârf de trafic.",
    solution:
      "Avizul {aviz} întârzia în coadă. L-am trimis cu prioritate, iar recepția a confirmat că îl vede. Am mărit pragul de alertă pentru coada de avize.",
    persists: "Șoferul spune că în sistemul lor avizul are zero paleți.",
    files: ["screenshot"],
  },
  {
    category: "Avize",
    subject: "Lipsesc codurile SSCC din avizul {aviz}",
    body: "{partener} ne-a respins recepția pentru că avizul {aviz} nu conține codurile SSCC ale paleților. Noi le tipărim pe etichete. Ce lipsește?",
    question: "Ne puteți trimite exportul avizului din WMS, ca să vedem dacă SSCC-urile ajung până la noi?",
    answer: "Am atașat exportul, codurile sunt în ultima coloană.",
    thirdParty: "Departament Dezvoltare",
    asked: "De mapat coloana SSCC din exportul clientului în segmentul PAC/GIN.",
    heard: "Maparea este gata și validată cu ghidul partenerului.",
    note: "Exportul are o coloană nouă după actualizarea WMS-ului.",
    solution:
      "Am mapat codurile SSCC din exportul dumneavoastră. Avizul {aviz} a fost retransmis complet și acceptat.",
    persists: "Lipsesc în continuare codurile de pe paleții micști.",
    files: ["export", "invoice"],
  },
  {
    category: "Avize",
    subject: "Confirmarea de recepție pentru {aviz} are altă cantitate",
    body: "RECADV pentru avizul {aviz} arată 46 de baxuri, noi am livrat 48. Șoferul are semnătura pe document. Ne puteți trimite mesajul original?",
    question: "Ne atașați documentul semnat? Îl trimitem împreună cu reclamația.",
    answer: "L-am atașat, scanat.",
    thirdParty: "Rețeaua de retail MaxiCumpărături",
    asked: "Am trimis rețelei documentul semnat și am cerut reverificarea recepției.",
    heard: "Au găsit două baxuri înregistrate pe alt aviz și au corectat recepția.",
    note: "Mesajul original nu a fost modificat la noi, am verificat suma de control.",
    solution:
      "Mesajul transmis de noi era identic cu originalul. Partenerul a corectat recepția: 48 de baxuri pe avizul {aviz}.",
    persists: "Recepția corectată nu a mai generat mesaj nou la noi.",
    files: ["invoice"],
  },
];
