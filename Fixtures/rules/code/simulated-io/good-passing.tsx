import { toast } from "sonner";
declare function save(name: string): Promise<void>;

export function Row({ name }: { name: string }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // ok: code.simulated-io
        toast.promise(save(name), { loading: "Saving", success: "Saved", error: "Not saved" });
      }}
    />
  );
}

export function pause(attempt: number): Promise<void> {
  // ok: code.simulated-io
  return new Promise((resolve) => {
    setTimeout(() => {
      console.log("trying again");
      resolve();
    }, attempt * 500);
  });
}

export function Booking({ day }: { day: string }) {
  const book = async () => {
    setBooking(true);
    await save(day);
    // ok: code.simulated-io
    await new Promise((resolve) => setTimeout(resolve, 1500));
    setBooking(false);
  };
  return <button onClick={book}>Book</button>;
}
declare function setBooking(on: boolean): void;

export function wave() {
  // ok: code.simulated-io
  const power = Math.random() * 3;
  return power;
}
