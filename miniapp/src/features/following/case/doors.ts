/** A telephone number in what staff wrote of a right door: 12345, 110, 0631-5200000, a mobile. */
const PHONE = /(?:^|\D)(1\d{10}|0\d{2,3}-?\d{7,8}|1[12]\d{1,3}|12\d{3})(?!\d)/

export const phoneIn = (words: string): string | undefined => PHONE.exec(words)?.[1]
