/** Which objection the book is opened for: the one that the rep has just noted. */
let objection = "";

export const openFor = (code: string): void => {
  objection = code;
};

export const openedFor = (): string => objection;
