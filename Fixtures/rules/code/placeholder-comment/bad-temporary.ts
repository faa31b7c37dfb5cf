export async function inviteKeeper(keeper: Keeper) {
  const link = await links.make(keeper.id);
  return {
    sent: true,
    // ruleid: code.placeholder-comment
    link, // Remove this in production
  };
}

export function rememberKeeper(keeper: Keeper) {
  // ruleid: code.placeholder-comment
  // Kept in the browser (will use proper sessions later)
  sessionStorage.setItem("keeper", JSON.stringify(keeper));
}

export function openNotice(notice: Notice) {
  show(notice);
  // ruleid: code.placeholder-comment
  // Normally we'd call the notices API here.
}

// ruleid: code.placeholder-comment
// Stubbed until the table of harbours exists
export async function harbourOf(keeper: Keeper) {
  return { id: "main", keeper: keeper.id };
}

// ruleid: code.placeholder-comment
// Passwords of the old system (temporary route for the move)
router.post("/move-password", movePassword);
