export class Wallet {
  // ok: ts.stub-function
  async initialize() {
    this.client = await open();
    this.isConnected = true;
  }
}

export function Contact() {
  // ok: ts.stub-function
  const handleSubmit = async (event) => {
    event.preventDefault();
    await send(form);
    setSent(true);
  };
  // ok: ts.stub-function
  const handleOrderSuccess = () => {
    setDone(true);
  };
  // ok: ts.stub-function
  const handleLogin = async (event) => {
    event.preventDefault();
    setUser(await signIn(name, word));
    navigate('/barn');
  };
  return (
    // ok: ts.stub-function
    <form onSubmit={(event) => event.preventDefault()}>
      <input name="query" />
      <button onClick={search}>Search</button>
    </form>
  );
}
