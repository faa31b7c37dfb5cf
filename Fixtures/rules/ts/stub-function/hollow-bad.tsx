import { toast } from "sonner";
import { Button, Dropdown, Uploader } from "./parts";

export function Stall({ id }: { id: string }) {
  // ruleid: ts.stub-function
  const handleSendReport = () => {
    toast.success("Bericht verschickt");
  };
  // ruleid: ts.stub-function
  const handleExport = (format: string) => {
    toast.info(`Export ${format} en préparation`);
    // Logique d'export à implémenter
  };

  return (
    <section>
      {/* ruleid: ts.stub-function */}
      <Button variant="outline" onClick={() => {}}>Print the list</Button>
      {/* ruleid: ts.stub-function */}
      <button className="link" onClick={() => { }}>Show all</button>
      {/* ruleid: ts.stub-function */}
      <Dropdown.Item onClick={() => {}}>Move to another stall</Dropdown.Item>
      {/* ruleid: ts.stub-function */}
      <Uploader label={id} onFileUpload={() => {}} />
      {/* ruleid: ts.stub-function */}
      <Button title="Löschen" onClick={() => alert(`Stall ${id} löschen`)}>x</Button>
      <Button onClick={handleSendReport}>Send</Button>
      <Button onClick={() => handleExport("csv")}>Export</Button>
    </section>
  );
}
