export const schema = {
  example: [
    {
      // ok: secrets.hardcoded-credential
      secret: "b7c2d94a83e54be1f07c9a23d85e6f10",
      users: [{ id: 1 }],
    },
  ],
};

export function checks() {
  // this token is drawn at random and not real
  // ok: secrets.hardcoded-credential
  return accepts("ghp_K3tWq8LrZc5HnYx7VbJd2GfMs9PaUe4RiTo6");
}
