export async function kilns() {
  const answer = await fetch("https://kilns.example.org/v1/kilns", {
    headers: {
      // ruleid: secrets.client-exposed-env
      Authorization: `Bearer ${process.env.NEXT_PUBLIC_KILN_ACCESS_TOKEN}`,
    },
  });
  return answer.json();
}

export const glazes = () =>
  fetch("https://glazes.example.org", {
    // ruleid: secrets.client-exposed-env
    headers: { "Authorization": `Bearer ${import.meta.env.VITE_GLAZE_API_TOKEN}` },
  });
