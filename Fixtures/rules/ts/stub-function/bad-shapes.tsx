export class Wallet {
  // ruleid: ts.stub-function
  async initialize() {
    console.log('connecting');
    // TODO: open the real client
    this.isConnected = true;
    console.log('connected');
  }
}

export function Contact() {
  const [sent, setSent] = useState(false);
  // ruleid: ts.stub-function
  const handleSubmit = (event) => {
    event.preventDefault();
    setSent(true);
  };
  // ruleid: ts.stub-function
  const handleSave = () => {
    setSaved(true);
    setTimeout(() => setSaved(false), 2000);
  };
  // ruleid: ts.stub-function
  const handleLogin = (event) => {
    event.preventDefault();
    setUser({ id: 1, name: 'Ada' });
    navigate('/barn');
  };
  return (
    // ruleid: ts.stub-function
    <form onSubmit={(event) => event.preventDefault()}>
      <input name="message" />
      <button type="submit">Send</button>
    </form>
  );
}

// ruleid: ts.stub-function
export function moderate() {
  showAlert('Moderating would be available soon');
}

export function CrewList() {
  const [inviteOpen, setInviteOpen] = useState(false);
  const [inviteForm, setInviteForm] = useState({ name: '', rank: '' });

  // ruleid: ts.stub-function
  function dispatchInvite() {
    setInviteOpen(false);
    setInviteForm({ name: '', rank: '' });
  }

  // ok: ts.stub-function
  function closeInvite() {
    setInviteOpen(false);
    setInviteForm({ name: '', rank: '' });
  }

  // ok: ts.stub-function
  const sendInvite = () => {
    crew.invite(inviteForm);
    setInviteOpen(false);
    setInviteForm({ name: '', rank: '' });
  };

  return draw(inviteOpen, dispatchInvite, closeInvite, sendInvite);
}
