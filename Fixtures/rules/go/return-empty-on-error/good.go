package lighthouse

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
)

func (k *Keeper) Lamp(ctx context.Context, id string) (*Lamp, error) {
	lamp, err := k.repo.FindLamp(ctx, id)
	// ok: go.return-empty-on-error
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return lamp, err
}

func (k *Keeper) Height(text string) (int, error) {
	height, err := strconv.Atoi(text)
	// ok: go.return-empty-on-error
	if err != nil {
		return 0, nil
	}
	return height, nil
}

func (k *Keeper) IsLit(ctx context.Context, id string) (bool, error) {
	lamp, err := k.repo.FindLamp(ctx, id)
	// ok: go.return-empty-on-error
	if err != nil {
		return false, err
	}
	return lamp.Lit, nil
}

func (k *Keeper) Forgot(ctx context.Context, mail string) error {
	_, err := k.repo.FindKeeper(ctx, mail)
	// ok: go.return-empty-on-error
	if err != nil {
		return nil // do not reveal who keeps the light
	}
	return k.mail(ctx, mail)
}
