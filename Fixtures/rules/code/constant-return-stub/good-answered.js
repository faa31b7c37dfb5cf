export async function getServerSideProps({ res }) {
  res.write("tides: high");
  res.end();
  return { props: {} };
}

// ok: code.constant-return-stub
export default function Tides() {
  // placeholder component
  return null;
}
