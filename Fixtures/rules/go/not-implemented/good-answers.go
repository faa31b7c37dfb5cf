package dock

import "net/http"

func (h *Handler) Serve(w http.ResponseWriter, r *http.Request) {
	// ok: go.not-implemented
	if h.last == http.StatusNotImplemented {
		h.retry = false
	}
	// ok: go.not-implemented
	h.respondError(w, http.StatusNotFound, "no such berth")
}

func (h *Handler) PayByCheque(c *gin.Context) {
	// ok: go.not-implemented
	c.JSON(http.StatusNotImplemented, gin.H{"message": "cheques are not supported, pay by transfer"})
}

func (UnimplementedTowServer) Book(ctx context.Context, in *pb.BookRequest) (*pb.BookReply, error) {
	// ok: go.not-implemented
	return nil, status.Errorf(codes.Unimplemented, "method Book not implemented")
}

func (h *TowServer) Reverse(ctx context.Context, in *pb.ReverseRequest) (*pb.ReverseReply, error) {
	if in.Backwards {
		// ok: go.not-implemented
		return nil, status.Error(codes.Unimplemented, "towing backwards is not supported")
	}
	// ok: go.not-implemented
	return h.reverse(ctx, in)
}

func Features(c *gin.Context) {
	// ok: go.not-implemented
	c.JSON(http.StatusOK, gin.H{"berths": true, "towing": "ready"})
}
