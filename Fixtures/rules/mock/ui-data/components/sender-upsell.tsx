// Shows what a paid plan would look like.
// ok: mock.ui-data
const SENDERS = [
  { name: 'Support', email: 'support@quay.example' },
  { name: 'Harbour office', email: 'office@quay.example' },
];

export const SenderUpsell = () => SENDERS.map((sender) => <p key={sender.email}>{sender.name}</p>);
