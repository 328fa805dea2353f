/** Given and family names of a part of the world, and how likely its people are among the customers. */
export interface NameRegion {
  countries: readonly (readonly [country: string, weight: number])[];
  language: string;
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
}

const words = (text: string) => text.split(" ");

const english: NameRegion = {
  countries: [
    ["AUS", 60],
    ["NZL", 14],
    ["GBR", 16],
    ["USA", 10],
  ],
  language: "eng",
  women: words(
    "Abigail Adele Amelia Audrey Bronte Caitlin Charlotte Clara Daphne Edith Eleanor Eliza Esme Florence Freya Georgia Grace Hazel Imogen Isla Ivy Josephine Lydia Mabel Matilda Nora Olive Phoebe Poppy Rosalie Ruby Sienna Tabitha Tessa Violet Willa Winifred Zara",
  ),
  men: words(
    "Alfie Angus Archie Arthur August Beau Callum Campbell Conrad Darcy Declan Edmund Elliot Ewan Fergus Finn Flynn Gilbert Harvey Hugo Jasper Lachlan Leopold Linus Magnus Miles Monty Ned Oscar Patrick Quentin Reuben Rupert Silas Spencer Tobias Wesley Zachary",
  ),
  families: words(
    "Abercrombie Alderton Ashby Atherton Bannerman Barclay Birdwood Blackburn Bramley Brightwell Burnside Calder Carmody Chadwick Claremont Coburn Colquhoun Cranmer Cuthbert Dalgleish Darling Devereux Drummond Eastwood Ellery Fairbairn Farnsworth Fenton Finlayson Garland Gillespie Goodwin Granville Hadley Hargreaves Hartigan Hawthorne Holbrook Ingram Jardine Kendrick Kingsley Lockhart Loxton Macpherson Marlowe Mayfield Mercer Middleton Montrose Nightingale Norwood Oakley Osborne Pennington Prescott Quigley Radcliffe Ramsay Redmond Rutherford Saxby Sheridan Stanhope Sutherland Tavistock Thackeray Townsend Underhill Vickers Wainwright Wakefield Walpole Wentworth Whitlock Winslow Wolseley Wyndham Yardley",
  ),
};

const southAsian: NameRegion = {
  countries: [
    ["IND", 6],
    ["AUS", 5],
    ["GBR", 3],
    ["SGP", 2],
  ],
  language: "eng",
  women: words(
    "Aadhya Aditi Ananya Divya Gayatri Ishani Kavya Lakshmi Meera Nandini Nisha Pallavi Radhika Sanjana Shreya Sunita Tanvi Vidya",
  ),
  men: words(
    "Aditya Arnav Deepak Dev Ganesh Harish Ishaan Karthik Manoj Nikhil Pranav Rahul Rajesh Sanjay Siddharth Suresh Varun Vikram",
  ),
  families: words(
    "Acharya Agarwal Bhattacharya Chaudhary Deshmukh Gokhale Gupta Iyer Joshi Kapoor Kulkarni Mehta Menon Mukherjee Nair Pillai Rao Reddy Sharma Srinivasan Subramanian Varma",
  ),
};

const eastAsian: NameRegion = {
  countries: [
    ["SGP", 6],
    ["AUS", 4],
    ["NZL", 2],
    ["KOR", 1],
  ],
  language: "eng",
  women: words(
    "Mei-Lin Hui-Min Jia-Yi Xiu-Ying Yan-Ting Ling Soo-Ah Ha-Eun Ji-Woo Yuna Sakura Haruka Aiko Linh Mai Thuy",
  ),
  men: words(
    "Wei-Jie Jun-Hao Zhi-Hao Kai-Wen Boon-Keng Chee-Keong Min-Jun Seo-Jun Do-Yun Haruto Kenji Ren Minh Quang Duc Tuan",
  ),
  families: words(
    "Ang Chan Chen Choi Chua Goh Han Ho Huang Jung Kang Kim Koh Lau Lee Liew Lim Ng Ong Park Phua Seah Sim Tan Teo Wong Yap Yeo Zhang Nakamura Takahashi Pham Tran Vu",
  ),
};

const european: NameRegion = {
  countries: [
    ["DEU", 3],
    ["POL", 2],
    ["ITA", 2],
    ["AUS", 4],
    ["GBR", 3],
  ],
  language: "eng",
  women: words(
    "Agnieszka Anneliese Beatrice Chiara Dorothée Elżbieta Francesca Giulia Ingrid Jolanta Käthe Ludovica Małgorzata Noémie Ottavia Renée Štěpánka Žofia",
  ),
  men: words(
    "Alessandro Bjørn Casimir Dietmar Enzo Frédéric Günther Henrik István Jürgen Krzysztof Lorenzo Łukasz Matteo Søren Stanisław Théo Václav Włodzimierz",
  ),
  families: words(
    "Andersson Bianchi Böhm Castellano Dąbrowski Esposito Fischer Grünwald Horváth Jabłoński Kowalczyk Lefèvre Lindström Marchetti Müller Nowakowski Østergaard Pellegrini Rossi Schäfer Šimůnek Vögler Wójcik Zieliński",
  ),
};

const middleEasternAndAfrican: NameRegion = {
  countries: [
    ["ARE", 3],
    ["NGA", 2],
    ["KEN", 1],
    ["GBR", 3],
    ["AUS", 3],
  ],
  language: "eng",
  women: words(
    "Adaeze Aisha Amara Chidinma Fatima Folake Hanan Ifeoma Khadija Layla Mariam Ngozi Noor Rania Salma Temitope Wanjiru Yasmin",
  ),
  men: words(
    "Abdullah Chukwuemeka Emeka Farid Hassan Ibrahim Kamau Karim Khalid Mwangi Nnamdi Omar Rashid Sami Tariq Tunde Yusuf Ziad",
  ),
  families: words(
    "Abubakar Achebe Adeyemi Al-Farsi Al-Mansouri Bello Danjuma El-Sayed Haddad Hamdan Kariuki Khoury Mansour Nasser Njoroge Nwosu Obi Okafor Okonkwo Osei Saleh Wambui",
  ),
};

const polynesianAndLatin: NameRegion = {
  countries: [
    ["NZL", 4],
    ["AUS", 3],
    ["BRA", 1],
    ["CHL", 1],
    ["USA", 2],
  ],
  language: "eng",
  women: words(
    "Anahera Aroha Camila Guadalupe Hinemoa Isadora Kiri Luciana Mahina Marisol Moana Ngaio Paloma Sefina Valentina Wairere Ximena",
  ),
  men: words(
    "Agustín Diego Emiliano Hēmi Ignacio João Kahu Leandro Manaia Mateo Nikau Rawiri Rodrigo Santiago Tāne Thiago Wiremu",
  ),
  families: words(
    "Aguilar Alvarado Carvalho Espinoza Fonoti Gutiérrez Herangi Ibáñez Kāretu Leota Magalhães Mahuta Montenegro Ngāta Oliveira Parata Rangihuna Salazar Tamihana Te-Rangi Ulufonua Valdés",
  ),
};

export const NAME_REGIONS: readonly (readonly [NameRegion, number])[] = [
  [english, 46],
  [southAsian, 14],
  [eastAsian, 14],
  [european, 12],
  [middleEasternAndAfrican, 7],
  [polynesianAndLatin, 7],
];
