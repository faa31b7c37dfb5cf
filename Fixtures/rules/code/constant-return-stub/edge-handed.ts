// What a library is handed, and what the code itself calls.
export const nodes = {
  // ruleid: code.constant-return-stub
  attributes(token: string) {
    // TODO: give different attributes depending on the token
    return {};
  },
};

export class Boards {
  // ruleid: code.constant-return-stub
  canRead(_board: string): boolean {
    // TODO: implement this
    return true;
  }
  // ok: code.constant-return-stub
  canWrite(board: string): boolean {
    // TODO: ask the server as well
    return board.length > 0;
  }
}
