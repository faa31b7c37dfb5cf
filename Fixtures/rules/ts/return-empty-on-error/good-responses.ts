import { NextResponse } from "next/server";

export async function GET() {
  try {
    return NextResponse.json(await glazes());
  // ok: ts.return-empty-on-error
  } catch (error) {
    console.error("[glazes]", error);
    return NextResponse.json({ glazes: [], error: "not available" }, { status: 503 });
  }
}

export async function POST() {
  try {
    return NextResponse.json(await shards());
  // ok: ts.return-empty-on-error
  } catch (error) {
    console.error("[shards]", error);
    return NextResponse.json({ shards: [], degraded: true });
  }
}
