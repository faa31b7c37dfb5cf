export function Berths({ harbour }) {
  const load = async () => {
    try {
      setBerths((await api.get(`/harbours/${harbour}/berths`)).data);
    // ok: ts.return-empty-on-error
    } catch (error) {
      setBerths([]);
      setError("The berths cannot be shown now.");
    }
  };

  const suggest = async (text) => {
    try {
      setSuggestions((await api.get(`/search?q=${text}`)).data);
    // ok: ts.return-empty-on-error
    } catch {
      setSuggestions([]);
    }
  };

  const restore = async () => {
    try {
      setBerths(await decode(saved));
    // ok: ts.return-empty-on-error
    } catch {
      setBerths([]);
    }
  };

  useEffect(() => {
    // ok: ts.return-empty-on-error
    api.get("/search/options").then((answer) => setSearchOptions(answer.data)).catch(() => setSearchOptions([]));
  }, []);
}
