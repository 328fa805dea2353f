import { type Block, type Colour, pngOf } from "./png";

const INK: Colour = [38, 50, 56];
const line = (x: number, y: number, width: number, colour: Colour = INK): Block => ({ x, y, width, height: 5, colour });

/** The page of a passport with the photograph: which way up it lies can be seen. */
export const passportPage = () =>
  pngOf(
    320,
    220,
    [232, 226, 208],
    [
      { x: 0, y: 0, width: 320, height: 26, colour: [21, 67, 96] },
      { x: 20, y: 46, width: 84, height: 108, colour: [207, 216, 220] },
      { x: 42, y: 66, width: 40, height: 50, colour: [215, 169, 140] },
      { x: 30, y: 120, width: 64, height: 34, colour: [55, 71, 79] },
      ...[60, 84, 108, 132].map((y, place) => line(130, y, 160 - place * 22)),
      ...[176, 194].map((y) => line(14, y, 292)),
    ],
  );

/** One side of a licence; the back has no photograph. */
export const licenceSide = (side: "FRONT" | "BACK") =>
  pngOf(
    300,
    190,
    [214, 234, 223],
    [
      { x: 0, y: 0, width: 300, height: 30, colour: side === "FRONT" ? [20, 90, 50] : [120, 120, 120] },
      ...(side === "FRONT" ? [{ x: 214, y: 48, width: 66, height: 84, colour: [176, 190, 197] as const }] : []),
      ...[56, 80, 104, 128].map((y) => line(18, y, side === "FRONT" ? 170 : 250)),
    ],
  );

/** A face, as JPEG. */
export const selfie = () => Buffer.from(SELFIE.join(""), "base64");

const SELFIE = [
  "/9j/2wBDACgoKCgrKC0yMi0/RDxEP11VTk5VXYxkbGRsZIzVhZuFhZuF1bzkua255Lz//+vr////////////////////////2wBD",
  "ASgoKCgrKC0yMi0/RDxEP11VTk5VXYxkbGRsZIzVhZuFhZuF1bzkua255Lz//+vr////////////////////////wgARCACAAGAD",
  "ASIAAhEBAxEB/8QAGQABAAMBAQAAAAAAAAAAAAAAAAMEBQIB/8QAFwEBAQEBAAAAAAAAAAAAAAAAAAIBA//aAAwDAQACEAMQAAAA",
  "0RuAAAAAAAEGdm7DH0ScbgACOTNzavFqSbo924zRkzdKoDcAV7EEX57WlmpPOIixYgnqQuAEUvM1EVo6WVaydS89XzCpAA445imp",
  "+6spYFSAITzN48YABJpZPpuIZmsjTxgGAAATa+Fst//EACYQAAIBAgQGAwEAAAAAAAAAAAECAwARBCAwQRASEzEyYRQhUVD/2gAI",
  "AQEAAT8A/kTTrGKeeVz5Uk8qHyqGdZBoSuEUk07l2JPFHKMCKicOoIz4lmkk5F2pcK57kChhU3Y0cKmzGmwrjsQawzNHJyNvnAA7",
  "CiyqLsQBxDKwupBFEA9xoYmAzBbGok6capftUqdSNkv3rDQGENc6DCxyqLnOwuOHyeT6lQrXyef6iQtwUWGgV/KsasaC/ugSALmm",
  "xUS73o40bJQxo3SlxULb2oEEXGaadYvbVJK8nkcscrxm6moZ1l9NknlESezRJYkk3JzglSCDY1BKJU9jjPJ1JCdGCTpyA8JW5Y3P",
  "rTibmjQ+q//EABoRAAIDAQEAAAAAAAAAAAAAAAECABARIDD/2gAIAQIBAT8A8Nm8GaJogtrW2Gi1GDgrAvv/AP/EABsRAAICAwEA",
  "AAAAAAAAAAAAAAECEBEAIDBB/9oACAEDAQE/AOFZWgkynsv5KmjLGzoGwt3/AP/Z",
];

/** One page of PDF without any text. Its cross-reference table is left out; every reader rebuilds that. */
export const statement = () =>
  Buffer.from(
    [
      "%PDF-1.4",
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
      "trailer<</Root 1 0 R>>",
      "%%EOF",
    ].join("\n"),
  );

/** A drawing that runs a script where it is taken for a page. */
export const drawing = () =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='drawn'"><script>document.title='drawn'</script></svg>`,
  );

/** A page that runs a script where it is believed. */
export const page = () =>
  Buffer.from("<!doctype html><title>Bill</title><script>document.title='run'</script><p>Amount due: 84.20");
