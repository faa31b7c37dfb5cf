import { toast } from "sonner";

export function Row({ name }: { name: string }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // ruleid: code.simulated-io
        toast.promise(new Promise((resolve) => setTimeout(resolve, 1200)), {
          loading: `Saving ${name}`,
          success: "Saved",
          error: "Not saved",
        });
      }}
    />
  );
}

export async function mailTicket(address: string): Promise<boolean> {
  console.log("ticket for", address);
  // ruleid: code.simulated-io
  return new Promise((resolve) => {
    setTimeout(() => {
      console.log("Ticket sent");
      resolve(true);
    }, 900);
  });
}

export function Booking({ seats }: { seats: number }) {
  const isFull = () => seats === 0;
  const book = async () => {
    if (isFull()) return;
    setBooking(true);
    // ruleid: code.simulated-io
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const day = new Date();
    toast.success(`Booked for ${day.toLocaleString()}`);
    setBooking(false);
  };
  return <button onClick={book}>Book</button>;
}
declare function setBooking(on: boolean): void;

export function reading(capacity: number) {
  // ruleid: code.simulated-io
  const voltage = 220 + Math.random() * 20;
  // ruleid: code.simulated-io
  const finalPower = capacity * (0.98 + Math.random() * 0.04);
  return { voltage, finalPower };
}
