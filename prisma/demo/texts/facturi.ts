import type { Scenario } from "./scenario.ts";

/** Invoices. */
export const facturi: readonly Scenario[] = [
  {
    category: "Facturi",
    subject: "Factura {factura} nu a ajuns la {partener}",
    body: "Bună ziua,\n\nAm trimis factura **{factura}** pe {zi}, iar {partener} ne spune că nu o vede în sistem. La noi apare ca transmisă. Ne puteți ajuta?\n\nMulțumesc!",
    question:
      "Ne puteți trimite o captură de ecran cu starea facturii {factura} și fișierul generat de ERP? Vrem să comparăm GLN-ul de livrare cu cel din contract.",
    answer: "Am atașat captura și fișierul. GLN-ul folosit este {gln}.",
    thirdParty: "Rețeaua de retail MaxiCumpărături",
    asked:
      "Am întrebat echipa EDI a rețelei dacă mesajul INVOIC pentru {factura} a intrat la ei și cu ce eroare.",
    heard:
      "Rețeaua confirmă: mesajul a fost respins deoarece GLN-ul {gln} nu era activ. L-au activat între timp.",
    note: "În jurnal mesajul are CONTRL pozitiv, deci a plecat corect de la noi. De verificat GLN-ul la destinatar.",
    solution:
      "Factura {factura} fusese respinsă de partener din cauza GLN-ului {gln}. Am retransmis-o și am primit confirmarea de recepție. Puteți verifica starea în portalul EDI.",
    persists: "Partenerul tot nu vede factura {factura}. Am sunat chiar acum la ei.",
    files: ["screenshot", "xml"],
  },
  {
    category: "Facturi",
    subject: "Eroare „cotă TVA invalidă” la factura {factura}",
    body: "La importul facturii {factura} primim mesajul „cotă TVA invalidă pe linia 4”. Factura are produse cu două cote. Până luna trecută mergea.\n\nAtașez factura.",
    question:
      "Pe linia 4 codul de TVA vine gol din ERP. Ați schimbat de curând nomenclatorul de cote? Ne puteți trimite o factură care a trecut fără probleme?",
    answer:
      "Da, colegii de la financiar au actualizat cotele la începutul lunii. Am atașat o factură veche, corectă.",
    thirdParty: "Departament Dezvoltare",
    asked: "Rugăm colegii să adauge noua cotă în maparea INVOIC a clientului.",
    heard: "Maparea a fost actualizată și testată pe factura {factura}.",
    note: "Același simptom ca la alți doi clienți după schimbarea cotelor. De propus o verificare la import.",
    solution:
      "Am actualizat maparea cotelor de TVA și am reprocesat factura {factura}: a fost acceptată de {partener}.",
    persists: "O altă factură, cu aceleași cote, dă din nou aceeași eroare pe linia 2.",
    files: ["invoice", "screenshot"],
  },
  {
    category: "Facturi",
    subject: "Facturi dublate către {partener}",
    body: "Pe {zi} au plecat de două ori aceleași facturi către {partener}. Prima din listă este {factura}. Vă rugăm să ne spuneți dacă se mai pot opri dublurile.",
    question:
      "Ne puteți confirma dacă exportul din ERP a fost rulat de două ori în jurul orei {ora}? Vedem două fișiere cu același conținut.",
    answer:
      "Ați avut dreptate, un coleg a relansat exportul după ce s-a blocat calculatorul. Atașez lista facturilor.",
    thirdParty: "Rețeaua de retail MaxiCumpărături",
    asked: "Am cerut rețelei să ignore al doilea set de mesaje, cu referințele din listă.",
    heard: "Dublurile au fost anulate de partener; au rămas valabile primele mesaje.",
    note: "Clientul nu are activă verificarea dublurilor la import. Propunem activarea.",
    solution:
      "Dublurile au fost anulate la {partener}, iar la noi am activat verificarea numărului de factură la import: un fișier relansat va fi oprit cu un mesaj clar.",
    persists: "Mai apar două facturi dublate, din aceeași zi.",
    files: ["export"],
  },
  {
    category: "Facturi",
    subject: "Diferență de {suma} lei între comandă și factura {factura}",
    body: "{partener} a respins factura {factura} pentru o diferență de {suma} lei față de comanda {comanda}. În ERP valorile sunt egale. De unde apare diferența?",
    question:
      "Diferența vine probabil din rotunjirea prețului unitar. Ne puteți trimite comanda {comanda} așa cum ați primit-o și exportul facturii?",
    answer: "Am atașat ambele fișiere. Prețurile noastre au patru zecimale.",
    thirdParty: "Departament Dezvoltare",
    asked: "Rugăm colegii să verifice rotunjirea la conversia din formatul intern în INVOIC.",
    heard: "Conversia trunchia la două zecimale; a fost corectată.",
    note: "Se vede la toate pozițiile cu preț sub 1 leu. Impact mic, dar la mulți clienți.",
    solution:
      "Prețul unitar se trunchia la două zecimale. Conversia a fost corectată, iar factura {factura} a fost retrimisă cu valorile exacte.",
    persists: "Acum valoarea e bună, dar partenerul spune că lipsește discountul de pe linia 7.",
    files: ["invoice", "export"],
  },
  {
    category: "Facturi",
    subject: "Cum stornăm factura {factura} prin EDI?",
    body: "Bună ziua! Trebuie să stornăm factura {factura} trimisă către {partener}. Se poate trimite o notă de credit prin EDI sau trebuie făcută manual?",
    question: "Stornarea este totală sau doar pentru unele poziții? De asta depinde tipul mesajului.",
    answer: "Este totală, marfa a fost returnată pe {zi}.",
    thirdParty: "Departament Comercial",
    asked: "De verificat dacă abonamentul clientului include mesajul de notă de credit.",
    heard: "Nota de credit este inclusă în abonament, nu e nevoie de act adițional.",
    note: "I-am trimis clientului și ghidul de pe pagina de documentație.",
    solution:
      "Am activat mesajul de notă de credit pentru relația cu {partener}. În ERP alegeți tipul de document 381 și factura {factura} ca referință; am verificat împreună primul mesaj.",
    persists: "Nota de credit a fost respinsă: „referință lipsă”.",
    files: ["screenshot"],
  },
];
