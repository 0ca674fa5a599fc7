namespace Huiyin.AdminApi.Idempotency;

internal static class IdempotencyExtensions
{
    /// <summary>Takes an <c>Idempotency-Key</c>. The handler has to write through <see cref="ApiWrites"/>.</summary>
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint)
    {
        endpoint.AddEndpointFilter(async (context, next) =>
            await context.HttpContext.RequestServices.GetRequiredService<IdempotencyFilter>().InvokeAsync(context, next));
        return endpoint.WithMetadata(TakesIdempotencyKey.Instance).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}
