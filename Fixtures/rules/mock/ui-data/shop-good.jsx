// ok: mock.ui-data
const offers = [
  { id: 1, title: 'Small', image: '/img/s.svg', price: 9, features: ['1 road'] },
  { id: 2, title: 'Large', image: '/img/l.svg', price: 29, features: ['9 roads'] },
];

// ok: mock.ui-data
const sizes = [
  { id: 1, title: 'Small car', price: 3 },
];

export function Offers() {
  return <List offers={offers} sizes={sizes} />;
}
