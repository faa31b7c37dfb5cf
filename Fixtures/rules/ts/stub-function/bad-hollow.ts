type Herd = { id: string; owner: { mail: string }; size: number };

// ruleid: ts.stub-function
export async function remindOwner(herd: Herd) {
  const address = herd.owner.mail;
  const heads = herd.size;

  // TODO: Implement the actual sending
}

class Vaccinations {
  // ruleid: ts.stub-function
  private async mailCertificate(to: string, herd: Herd): Promise<boolean> {
    try {
      // This would integrate with the mail provider
      console.log("certificate", { to, herd: herd.id });
      return true;
    } catch (error) {
      console.error("no certificate", error);
      return false;
    }
  }
}

// ruleid: ts.stub-function
export const readEarTag = async (photo: File): Promise<string | null> => {
  // In production, ask the recognition service
  if (photo.type.startsWith("image/")) {
    return null;
  }
  return null;
};

// A refusal of bad input is no work.
// ruleid: ts.stub-function
export async function sendInvitation(to: string): Promise<boolean> {
  if (!to) {
    throw new TypeError("nobody to send it to");
  }
  // In production, this would call the mail service
  console.log("To:", to);
  return true;
}

export const resolvers = {
  // ruleid: ts.stub-function
  myHerds: async (_: unknown, args: { farm: string }) => {
    // For now, nothing: who is signed in is not known yet
    const farm = args.farm;
    return [];
  },
};

/**
 * Tells the vet once more (placeholder)
 */
// ruleid: ts.stub-function
export async function callVetAgain(visit: string): Promise<boolean> {
  console.log("calling again:", visit);
  return true;
}

export default Vaccinations;
