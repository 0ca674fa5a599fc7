using Huiyin.AdminApi.Idempotency;
using Huiyin.Staff;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huiyin.AdminApi;

/// <summary>Adds to each call what the routing does not know: the token, and If-Match and ETag for acts.</summary>
internal sealed class ApiOperation : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(StaffTokenAuthentication.SchemeName, context.Document)] = [] }];
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<NeedsIfMatch>().Any())
        {
            AddHeader(operation, "If-Match", "The ETag that was read, so that nobody's change is lost; * takes it as it is.", required: true);
        }

        if (metadata.OfType<TakesIfNoneMatch>().Any())
        {
            AddHeader(operation, "If-None-Match", "The ETag that was read: 304 without a body while nothing changed.", required: false);
        }

        if (metadata.OfType<TakesIdempotencyKey>().Any())
        {
            AddHeader(operation, IdempotencyFilter.Header, "1 to 255 visible ASCII characters, new for every act. The same request again within 24 hours gets the same answer without acting twice.", required: false);
        }

        return Task.CompletedTask;
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description, bool required)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }
}
