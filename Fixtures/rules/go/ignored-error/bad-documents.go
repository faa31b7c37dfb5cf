package harbour

func (h *Harbour) Berth(ctx context.Context, id string) Berth {
	var berth Berth
	// ruleid: go.ignored-error
	h.DB.Collection("berths").FindOne(ctx, bson.M{"_id": id}).Decode(&berth)
	return berth
}

func (h *Harbour) Ships(ctx context.Context) ([]Ship, error) {
	var ships []Ship
	cursor, err := h.DB.Collection("ships").Find(ctx, bson.M{})
	if err != nil {
		return nil, err
	}
	// ruleid: go.ignored-error
	cursor.All(ctx, &ships)
	return ships, nil
}

func (h *Harbour) Pilot(ctx context.Context, id string) (Pilot, error) {
	var pilot Pilot
	// ok: go.ignored-error
	err := h.DB.Collection("pilots").FindOne(ctx, bson.M{"_id": id}).Decode(&pilot)
	return pilot, err
}
