// A file that says by its name that what it holds is made up.
export const registered = {
  // ok: secrets.hardcoded-credential
  verificationToken: 'Qm9vdHMtMjAyMS0wNC0wOVQxODozNA_T7XW2KQ9ZB4',
};
