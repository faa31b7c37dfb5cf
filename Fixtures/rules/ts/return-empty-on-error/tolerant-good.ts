// ok: ts.return-empty-on-error
export async function tryFetchLogo(api: any) {
  try {
    return await api.get("/logo");
  } catch {
    return null;
  }
}

// ok: ts.return-empty-on-error
export const rateOrNull = async (api: any) => {
  try {
    return await api.get("/rate");
  } catch (error) {
    console.warn(error);
    return null;
  }
};
