// ruleid: mock.canned-agent-response
import { seatService } from "@/lib/services/mock-data";
// ruleid: mock.canned-agent-response
import { tours } from "../../data/fake_tours";
// ok: mock.canned-agent-response
import type { Seat } from "@/lib/services/mock-data";
// ok: mock.canned-agent-response
import { preview } from "@/lib/mockup";
// ok: mock.canned-agent-response
import { seats } from "@/lib/services/seats";

export async function GET(): Promise<Response> {
  const all: Seat[] = [...seatService.all(), ...seats.all()];
  return Response.json({ all, tours, preview });
}
