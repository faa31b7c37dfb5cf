// What a library asks for a yes or no, and a comment that more may come: reported, in a low grade. A function with a name of its own is not.
declare function table(options: any): any;
declare class Twig {}

export const rows = table({
  key: (row: { id: string }) => row.id,
  // ruleid: code.constant-return-stub
  pickable: (_row: unknown) => {
    // TODO: look at the stock here
    return true;
  },
});

export class Leaf extends Twig {
  // ruleid: code.constant-return-stub
  static override fromMarkup(): null {
    // TODO: should the branch do this for its leaves?
    return null;
  }

  // ok: code.constant-return-stub
  static override kind(): null {
    return null;
  }
}
