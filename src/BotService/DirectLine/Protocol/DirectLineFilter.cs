namespace Huiyin.DirectLine.Protocol;

/// <summary>What all calls share: other sites may use them, and a refusal has the protocol's own body.</summary>
internal sealed class DirectLineFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        CrossOrigin.Allow(http.Response);
        try
        {
            return await next(context);
        }
        catch (DirectLineError error) when (!http.Response.HasStarted)
        {
            return DirectLineErrorBody.Result(http, error);
        }
        catch (BadHttpRequestException broken) when (!http.Response.HasStarted)
        {
            return DirectLineErrorBody.Result(http, new DirectLineError(broken.StatusCode, "BadArgument", "The request could not be read"));
        }
        catch (InvalidDataException broken) when (!http.Response.HasStarted)
        {
            return DirectLineErrorBody.Result(http, DirectLineError.BadRequest($"The request could not be read: {broken.Message}"));
        }
    }
}
