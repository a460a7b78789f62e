// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
var __getOwnPropNames=Object.getOwnPropertyNames;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var require_ucs2length=__commonJS({"package:ajv/dist/runtime/ucs2length"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});function ucs2length(str){
let len=str.length,length=0,pos=0,value;for(;pos<len;)length++,value=str.charCodeAt(pos++),value>=55296&&value<=56319&&pos<len&&(value=str.charCodeAt(pos),(value&
64512)===56320&&pos++);return length}exports.default=ucs2length;ucs2length.code='require("ajv/dist/runtime/ucs2length").default'}});var require_formats=__commonJS({"package:ajv-formats/dist/formats"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.formatNames=
exports.fastFormats=exports.fullFormats=void 0;function fmtDef(validate,compare){return{validate,compare}}exports.fullFormats={date:fmtDef(date,compareDate),time:fmtDef(
getTime(!0),compareTime),"date-time":fmtDef(getDateTime(!0),compareDateTime),"iso-time":fmtDef(getTime(),compareIsoTime),"iso-date-time":fmtDef(getDateTime(),compareIsoDateTime),
duration:/^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,uri,"uri-reference":/^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
"uri-template":/^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
url:/^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
email:/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,hostname:/^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
ipv4:/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,ipv6:/^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
regex,uuid:/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,"json-pointer":/^(?:\/(?:[^~/]|~0|~1)*)*$/,"json-pointer-uri-fragment":/^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
"relative-json-pointer":/^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,byte,int32:{type:"number",validate:validateInt32},int64:{type:"number",validate:validateInt64},
float:{type:"number",validate:validateNumber},double:{type:"number",validate:validateNumber},password:!0,binary:!0};exports.fastFormats={...exports.fullFormats,
date:fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/,compareDate),time:fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,compareTime),"dat\
e-time":fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,compareDateTime),"iso-time":fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,
compareIsoTime),"iso-date-time":fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,compareIsoDateTime),
uri:/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,"uri-reference":/^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,email:/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i};
exports.formatNames=Object.keys(exports.fullFormats);function isLeapYear(year){return year%4===0&&(year%100!==0||year%400===0)}var DATE=/^(\d\d\d\d)-(\d\d)-(\d\d)$/,
DAYS=[0,31,28,31,30,31,30,31,31,30,31,30,31];function date(str){let matches=DATE.exec(str);if(!matches)return!1;let year=+matches[1],month=+matches[2],day=+matches[3];
return month>=1&&month<=12&&day>=1&&day<=(month===2&&isLeapYear(year)?29:DAYS[month])}function compareDate(d1,d2){if(d1&&d2)return d1>d2?1:d1<d2?-1:0}var TIME=/^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
function getTime(strictTimeZone){return function(str){let matches=TIME.exec(str);if(!matches)return!1;let hr=+matches[1],min=+matches[2],sec=+matches[3],tz=matches[4],
tzSign=matches[5]==="-"?-1:1,tzH=+(matches[6]||0),tzM=+(matches[7]||0);if(tzH>23||tzM>59||strictTimeZone&&!tz)return!1;if(hr<=23&&min<=59&&sec<60)return!0;let utcMin=min-
tzM*tzSign,utcHr=hr-tzH*tzSign-(utcMin<0?1:0);return(utcHr===23||utcHr===-1)&&(utcMin===59||utcMin===-1)&&sec<61}}function compareTime(s1,s2){if(!(s1&&s2))return;
let t1=new Date("2020-01-01T"+s1).valueOf(),t2=new Date("2020-01-01T"+s2).valueOf();if(t1&&t2)return t1-t2}function compareIsoTime(t1,t2){if(!(t1&&t2))return;let a1=TIME.
exec(t1),a2=TIME.exec(t2);if(a1&&a2)return t1=a1[1]+a1[2]+a1[3],t2=a2[1]+a2[2]+a2[3],t1>t2?1:t1<t2?-1:0}var DATE_TIME_SEPARATOR=/t|\s/i;function getDateTime(strictTimeZone){
let time=getTime(strictTimeZone);return function(str){let dateTime=str.split(DATE_TIME_SEPARATOR);return dateTime.length===2&&date(dateTime[0])&&time(dateTime[1])}}
function compareDateTime(dt1,dt2){if(!(dt1&&dt2))return;let d1=new Date(dt1).valueOf(),d2=new Date(dt2).valueOf();if(d1&&d2)return d1-d2}function compareIsoDateTime(dt1,dt2){
if(!(dt1&&dt2))return;let[d1,t1]=dt1.split(DATE_TIME_SEPARATOR),[d2,t2]=dt2.split(DATE_TIME_SEPARATOR),res=compareDate(d1,d2);if(res!==void 0)return res||compareTime(
t1,t2)}var NOT_URI_FRAGMENT=/\/|:/,URI=/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function uri(str){return NOT_URI_FRAGMENT.test(str)&&URI.test(str)}var BYTE=/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;function byte(str){
return BYTE.lastIndex=0,BYTE.test(str)}var MIN_INT32=-(2**31),MAX_INT32=2**31-1;function validateInt32(value){return Number.isInteger(value)&&value<=MAX_INT32&&
value>=MIN_INT32}function validateInt64(value){return Number.isInteger(value)}function validateNumber(){return!0}var Z_ANCHOR=/[^\\]\\Z/;function regex(str){if(Z_ANCHOR.
test(str))return!1;try{return new RegExp(str),!0}catch{return!1}}}});var listSuppliers_query=validate21,schema6={type:"object",additionalProperties:!1,required:[],properties:{limit:{type:"integer",minimum:1,maximum:1e3},cursor:{type:"\
string",minLength:1,maxLength:200,pattern:"^[A-Za-z0-9_-]+$"},sort:{type:"string",enum:["id","-id"]}}},func0=Object.prototype.hasOwnProperty,func47=require_ucs2length().
default,pattern0=new RegExp("^[A-Za-z0-9_-]+$","u");function validate21(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="limit"||key0==="cursor"||key0==="sort")){let err0={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.limit!==void 0&&func0.call(data,"limit")){let data0=data.limit;if(!(typeof data0=="number"&&!(data0%
1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>1e3||isNaN(data0)){let err2={instancePath:instancePath+
"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}if(data.cursor!==void 0&&func0.call(data,"cursor")){let data1=data.
cursor;if(typeof data1=="string"){if(func47(data1)>200){let err4={instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLen\
gth",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(func47(data1)<1){let err5={
instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characte\
rs"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern0.test(data1)){let err6={instancePath:instancePath+"/cursor",schemaPath:"#/properties/\
cursor/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]+$"},message:'must match pattern "^[A-Za-z0-9_-]+$"'};vErrors===null?vErrors=[err6]:vErrors.push(
err6),errors++}}else{let err7={instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type:"string"},message:"must be \
string"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.sort!==void 0&&func0.call(data,"sort")){let data2=data.sort;if(typeof data2!="string"){
let err8={instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}if(!(data2==="id"||data2==="-id")){let err9={instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/enum",keyword:"e\
num",params:{allowedValues:schema6.properties.sort.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}return validate21.errors=vErrors,errors===0}var listSuppliers_headers=validate22;function validate22(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data["x-deadline-ms"]!==void 0&&func0.call(data,"x-deadline-ms")){let data0=data["x-deadline-ms"];if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&
isFinite(data0))){let err0={instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>2147483647||isNaN(data0)){let err1={
instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:2147483647},message:"\
must be <= 2147483647"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0<1||isNaN(data0)){let err2={instancePath:instancePath+"/x-deadline-ms",
schemaPath:"#/properties/x-deadline-ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}}}}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}return validate22.errors=vErrors,errors===0}var addSupplier_headers=validate23;var pattern1=new RegExp("^[\\x21-\\x7E]+$","u");function validate23(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data["x-deadline-ms"]!==void 0&&func0.call(data,"x-deadline-ms")){let data0=data["x-deadline-ms"];if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err0={instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>
2147483647||isNaN(data0)){let err1={instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:2147483647},message:"must be <= 2147483647"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0<1||isNaN(data0)){let err2={instancePath:instancePath+
"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}}if(data["idempotency-key"]!==void 0&&func0.call(data,"idempotency-key")){let data1=data["idempotency-key"];if(typeof data1==
"string"){if(func47(data1)>200){let err3={instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/maxLength",keyword:"maxLength",params:{
limit:200},message:"must NOT have more than 200 characters"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(func47(data1)<1){let err4={instancePath:instancePath+
"/idempotency-key",schemaPath:"#/properties/idempotency-key/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(!pattern1.test(data1)){let err5={instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempo\
tency-key/pattern",keyword:"pattern",params:{pattern:"^[\\x21-\\x7E]+$"},message:'must match pattern "^[\\x21-\\x7E]+$"'};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}else{let err6={instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate23.errors=vErrors,errors===0}var addSupplier_body=validate24;function validate24(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.name===void 0||!func0.call(data,"name")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"\
must have required property 'name'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(key0!=="name"){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.name!==void 0&&func0.call(data,"name")){let data0=data.name;if(typeof data0=="string"){if(func47(data0)>200){
let err2={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200\
 characters"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(func47(data0)<1){let err3={instancePath:instancePath+"/name",schemaPath:"#/properties\
/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{
let err4={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}return validate24.errors=vErrors,errors===0}var addPurchaseOrder_body=validate25;function validate25(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.supplier_id===void 0||!func0.call(data,"supplier_id")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
supplier_id"},message:"must have required property 'supplier_id'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.product_id===void 0||!func0.
call(data,"product_id")){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"product_id"},message:"must have required pro\
perty 'product_id'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.quantity===void 0||!func0.call(data,"quantity")){let err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"quantity"},message:"must have required property 'quantity'"};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}for(let key0 of Object.keys(data))if(!(key0==="supplier_id"||key0==="product_id"||key0==="quantity")){let err3={instancePath,schemaPath:"#/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data.supplier_id!==void 0&&func0.call(data,"supplier_id")){let data0=data.supplier_id;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&
isFinite(data0))){let err4={instancePath:instancePath+"/supplier_id",schemaPath:"#/properties/supplier_id/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||isNaN(data0)){
let err5={instancePath:instancePath+"/supplier_id",schemaPath:"#/properties/supplier_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data0<1||isNaN(data0)){let err6={instancePath:instancePath+"\
/supplier_id",schemaPath:"#/properties/supplier_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}}}if(data.product_id!==void 0&&func0.call(data,"product_id")){let data1=data.product_id;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(
data1)&&isFinite(data1))){let err7={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>9007199254740991||isNaN(data1)){
let err8={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data1<1||isNaN(data1)){let err9={instancePath:instancePath+"\
/product_id",schemaPath:"#/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}}}if(data.quantity!==void 0&&func0.call(data,"quantity")){let data2=data.quantity;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&
isFinite(data2))){let err10={instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/type",keyword:"type",params:{type:"integer"},message:"must \
be integer"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>1e6||isNaN(data2)){let err11={instancePath:instancePath+
"/quantity",schemaPath:"#/properties/quantity/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"must be <= 1000000"};vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++}if(data2<1||isNaN(data2)){let err12={instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}}else{let err13={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate25.errors=vErrors,
errors===0}var getPurchaseOrder_path=validate26;function validate26(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.purchase_order_id===void 0||!func0.call(data,"purchase_order_id")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
purchase_order_id"},message:"must have required property 'purchase_order_id'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.
keys(data))if(key0!=="purchase_order_id"){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.purchase_order_id!==void 0&&func0.call(data,"pu\
rchase_order_id")){let data0=data.purchase_order_id;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err2={instancePath:instancePath+
"/purchase_order_id",schemaPath:"#/properties/purchase_order_id/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[
err2]:vErrors.push(err2),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||isNaN(data0)){let err3={instancePath:instancePath+"/pur\
chase_order_id",schemaPath:"#/properties/purchase_order_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 900719\
9254740991"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0<1||isNaN(data0)){let err4={instancePath:instancePath+"/purchase_order_id",schemaPath:"\
#/properties/purchase_order_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}}}}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}return validate26.errors=vErrors,errors===0}var listSuppliers_200=validate212,schema62={type:"object",additionalProperties:!1,required:["suppliers","next_cursor"],properties:{suppliers:{type:"array",maxItems:1e3,
items:{$ref:"shared_1"}},next_cursor:{type:["string","null"],maxLength:200}}};var func2=require_ucs2length().default;function validate222(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.id===void 0&&(missing0="id")||data.name===void 0&&(missing0="name"))return validate222.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="id"||key0===
"name"||delete data[key0];if(_errs1===errors){if(data.id!==void 0){let data0=data.id,_errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(
data0)))return validate222.errors=[{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs2&&
typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||isNaN(data0))return validate222.errors=[{instancePath:instancePath+"/id",schemaPath:"#/prope\
rties/id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data0<1||isNaN(data0))return validate222.errors=[{instancePath:instancePath+
"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.
name!==void 0){let data1=data.name,_errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(func2(data1)>200)return validate222.errors=[{instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:200}}],!1;if(func2(data1)<1)return validate222.errors=[{instancePath:instancePath+
"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate222.errors=[{instancePath:instancePath+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs4===errors}else var valid0=!0}}}else return validate222.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate222.errors=vErrors,errors===0}function validate212(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.suppliers===
void 0&&(missing0="suppliers")||data.next_cursor===void 0&&(missing0="next_cursor"))return validate212.errors=[{instancePath,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="suppliers"||key0==="next_cursor"||delete data[key0];if(_errs1===errors){
if(data.suppliers!==void 0){let data0=data.suppliers,_errs2=errors;if(errors===_errs2)if(Array.isArray(data0)){if(data0.length>1e3)return validate212.errors=[{instancePath:instancePath+
"/suppliers",schemaPath:"#/properties/suppliers/maxItems",keyword:"maxItems",params:{limit:1e3}}],!1;{var valid1=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){
let _errs4=errors;validate222(data0[i0],{instancePath:instancePath+"/suppliers/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate222.
errors:vErrors.concat(validate222.errors),errors=vErrors.length);var valid1=_errs4===errors;if(!valid1)break}}}else return validate212.errors=[{instancePath:instancePath+
"/suppliers",schemaPath:"#/properties/suppliers/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.
next_cursor!==void 0){let data2=data.next_cursor,_errs5=errors;if(typeof data2!="string"&&data2!==null)return validate212.errors=[{instancePath:instancePath+"/n\
ext_cursor",schemaPath:"#/properties/next_cursor/type",keyword:"type",params:{type:schema62.properties.next_cursor.type}}],!1;if(errors===_errs5&&typeof data2==
"string"&&func2(data2)>200)return validate212.errors=[{instancePath:instancePath+"/next_cursor",schemaPath:"#/properties/next_cursor/maxLength",keyword:"maxLeng\
th",params:{limit:200}}],!1;var valid0=_errs5===errors}else var valid0=!0}}}else return validate212.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;return validate212.errors=vErrors,errors===0}var listSuppliers_400=validate242,schema8={type:"object",required:["type","title","status","det\
ail","code","request_id","errors"],properties:{type:{type:"string",format:"uri"},title:{type:"string",const:"The request does not fit the contract"},status:{type:"\
integer",minimum:400,maximum:599,const:400},detail:{type:"string"},code:{type:"string",const:"invalid_request"},request_id:{type:"string"},errors:{type:"array",
minItems:1,items:{type:"object",additionalProperties:!1,required:["in","pointer","detail"],properties:{in:{type:"string",enum:["body","path","query","header"]},
pointer:{type:"string"},detail:{type:"string"}}}}},additionalProperties:!1},formats0=/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i;function validate242(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.
type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||data.detail===void 0&&(missing0="detail")||
data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.errors===void 0&&(missing0="errors"))return validate242.errors=[{
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="ti\
tle"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="errors"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.
type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate242.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate242.errors=[{instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.
title,_errs4=errors;if(typeof data1!="string")return validate242.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",
params:{type:"string"}}],!1;if(data1!=="The request does not fit the contract")return validate242.errors=[{instancePath:instancePath+"/title",schemaPath:"#/prop\
erties/title/const",keyword:"const",params:{allowedValue:"The request does not fit the contract"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate242.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==400)return validate242.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:400}}],!1;if(errors===_errs6&&typeof data2=="n\
umber"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate242.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate242.errors=[{instancePath:instancePath+"/status",schemaPath:"#/proper\
ties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){
let _errs8=errors;if(typeof data.detail!="string")return validate242.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!=
"string")return validate242.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!==
"invalid_request")return validate242.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"inval\
id_request"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")
return validate242.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===
errors}else var valid0=!0;if(valid0)if(data.errors!==void 0){let data6=data.errors,_errs14=errors;if(errors===_errs14)if(Array.isArray(data6)){if(data6.length<1)
return validate242.errors=[{instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/minItems",keyword:"minItems",params:{limit:1}}],!1;{var valid1=!0;
let len0=data6.length;for(let i0=0;i0<len0;i0++){let data7=data6[i0],_errs16=errors;if(errors===_errs16)if(data7&&typeof data7=="object"&&!Array.isArray(data7)){
let missing1;if(data7.in===void 0&&(missing1="in")||data7.pointer===void 0&&(missing1="pointer")||data7.detail===void 0&&(missing1="detail"))return validate242.
errors=[{instancePath:instancePath+"/errors/"+i0,schemaPath:"#/properties/errors/items/required",keyword:"required",params:{missingProperty:missing1}}],!1;{let _errs18=errors;
for(let key1 in data7)key1==="in"||key1==="pointer"||key1==="detail"||delete data7[key1];if(_errs18===errors){if(data7.in!==void 0){let data8=data7.in,_errs19=errors;
if(typeof data8!="string")return validate242.errors=[{instancePath:instancePath+"/errors/"+i0+"/in",schemaPath:"#/properties/errors/items/properties/in/type",keyword:"\
type",params:{type:"string"}}],!1;if(!(data8==="body"||data8==="path"||data8==="query"||data8==="header"))return validate242.errors=[{instancePath:instancePath+
"/errors/"+i0+"/in",schemaPath:"#/properties/errors/items/properties/in/enum",keyword:"enum",params:{allowedValues:schema8.properties.errors.items.properties.in.
enum}}],!1;var valid2=_errs19===errors}else var valid2=!0;if(valid2){if(data7.pointer!==void 0){let _errs21=errors;if(typeof data7.pointer!="string")return validate242.
errors=[{instancePath:instancePath+"/errors/"+i0+"/pointer",schemaPath:"#/properties/errors/items/properties/pointer/type",keyword:"type",params:{type:"string"}}],
!1;var valid2=_errs21===errors}else var valid2=!0;if(valid2)if(data7.detail!==void 0){let _errs23=errors;if(typeof data7.detail!="string")return validate242.errors=
[{instancePath:instancePath+"/errors/"+i0+"/detail",schemaPath:"#/properties/errors/items/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs23===
errors}else var valid2=!0}}}}else return validate242.errors=[{instancePath:instancePath+"/errors/"+i0,schemaPath:"#/properties/errors/items/type",keyword:"type",
params:{type:"object"}}],!1;var valid1=_errs16===errors;if(!valid1)break}}}else return validate242.errors=[{instancePath:instancePath+"/errors",schemaPath:"#/pr\
operties/errors/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate242.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate242.errors=vErrors,errors===0}var listSuppliers_401=validate252;function validate252(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate252.errors=
[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="\
title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;
if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate252.errors=[{instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate252.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;
if(typeof data1!="string")return validate252.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"strin\
g"}}],!1;if(data1!=="A valid session or API key is needed")return validate252.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",
keyword:"const",params:{allowedValue:"A valid session or API key is needed"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){
let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate252.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==401)return validate252.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:401}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>
599||isNaN(data2))return validate252.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate252.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"\
minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.
detail!="string")return validate252.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate252.
errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="unauthenticated")return validate252.
errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"unauthenticated"}}],!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")return validate252.errors=[{instancePath:instancePath+
"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate252.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate252.errors=vErrors,errors===0}var listSuppliers_403=validate262;function validate262(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate262.errors=
[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="\
title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;
if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate262.errors=[{instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate262.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;
if(typeof data1!="string")return validate262.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"strin\
g"}}],!1;if(data1!=="Not allowed for this caller")return validate262.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"\
const",params:{allowedValue:"Not allowed for this caller"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.
status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate262.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==403)return validate262.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/const",keyword:"const",params:{allowedValue:403}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))
return validate262.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],
!1;if(data2<400||isNaN(data2))return validate262.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{
comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="stri\
ng")return validate262.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate262.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="not_allowed")return validate262.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"not_allowed"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.
request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")return validate262.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/pr\
operties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate262.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate262.errors=vErrors,errors===0}var listSuppliers_500=validate27;function validate27(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate27.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="title"||key0===
"status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===
_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate27.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate27.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!=
"string")return validate27.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!==
"Something went wrong on our side")return validate27.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"\
Something went wrong on our side"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate27.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"\
type",params:{type:"integer"}}],!1;if(data2!==500)return validate27.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"\
const",params:{allowedValue:500}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate27.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate27.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate27.errors=[{instancePath:instancePath+"/detai\
l",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){
let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate27.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="internal_error")return validate27.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",
keyword:"const",params:{allowedValue:"internal_error"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){let _errs12=errors;
if(typeof data.request_id!="string")return validate27.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",
params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate27.errors=[{instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"}}],!1;return validate27.errors=vErrors,errors===0}var listSuppliers_503=validate28;function validate28(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="Too much to do right now"){if(errors===errors)if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||data.detail===
void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.retry_after===void 0&&(missing0="ret\
ry_after"))return validate28.errors=[{instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs4=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="retry_after"||delete data[key0];
if(_errs4===errors){if(data.type!==void 0){let data0=data.type,_errs5=errors;if(errors===_errs5&&errors===_errs5)if(typeof data0=="string"){if(!formats0.test(data0))
return validate28.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate28.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs5===errors}else
var valid2=!0;if(valid2){if(data.title!==void 0){let data1=data.title,_errs7=errors;if(typeof data1!="string")return validate28.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/oneOf/0/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="Too much to do right now")return validate28.errors=
[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/0/properties/title/const",keyword:"const",params:{allowedValue:"Too much to do right now"}}],!1;var valid2=_errs7===
errors}else var valid2=!0;if(valid2){if(data.status!==void 0){let data2=data.status,_errs9=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(
data2)))return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;
if(data2!==503)return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/const",keyword:"const",params:{allowedValue:503}}],
!1;if(errors===_errs9&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/0/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate28.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/0/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid2=_errs9===errors}else var valid2=!0;
if(valid2){if(data.detail!==void 0){let _errs11=errors;if(typeof data.detail!="string")return validate28.errors=[{instancePath:instancePath+"/detail",schemaPath:"\
#/oneOf/0/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs11===errors}else var valid2=!0;if(valid2){if(data.code!==void 0){let data4=data.
code,_errs13=errors;if(typeof data4!="string")return validate28.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="overloaded")return validate28.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/con\
st",keyword:"const",params:{allowedValue:"overloaded"}}],!1;var valid2=_errs13===errors}else var valid2=!0;if(valid2){if(data.request_id!==void 0){let _errs15=errors;
if(typeof data.request_id!="string")return validate28.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/request_id/type",keyword:"\
type",params:{type:"string"}}],!1;var valid2=_errs15===errors}else var valid2=!0;if(valid2)if(data.retry_after!==void 0){let data6=data.retry_after,_errs17=errors;
if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6)))return validate28.errors=[{instancePath:instancePath+"/retry_after",schemaPath:"#/oneOf\
/0/properties/retry_after/type",keyword:"type",params:{type:"integer"}}],!1;var valid2=_errs17===errors}else var valid2=!0}}}}}}}}else return validate28.errors=
[{instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The database is busy"){if(errors===errors)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing1;if(data.type===void 0&&(missing1="type")||data.title===void 0&&(missing1="title")||data.status===void 0&&(missing1=
"status")||data.detail===void 0&&(missing1="detail")||data.code===void 0&&(missing1="code")||data.request_id===void 0&&(missing1="request_id")||data.retry_after===
void 0&&(missing1="retry_after"))return validate28.errors=[{instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:missing1}}],
!1;{let _errs21=errors;for(let key1 in data)key1==="type"||key1==="title"||key1==="status"||key1==="detail"||key1==="code"||key1==="request_id"||key1==="retry_a\
fter"||delete data[key1];if(_errs21===errors){if(data.type!==void 0){let data7=data.type,_errs22=errors;if(errors===_errs22&&errors===_errs22)if(typeof data7=="\
string"){if(!formats0.test(data7))return validate28.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/format",keyword:"format",params:{
format:"uri"}}],!1}else return validate28.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/type",keyword:"type",params:{type:"st\
ring"}}],!1;var valid4=_errs22===errors}else var valid4=!0;if(valid4){if(data.title!==void 0){let data8=data.title,_errs24=errors;if(typeof data8!="string")return validate28.
errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/1/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data8!=="The database is \
busy")return validate28.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/1/properties/title/const",keyword:"const",params:{allowedValue:"The data\
base is busy"}}],!1;var valid4=_errs24===errors}else var valid4=!0;if(valid4){if(data.status!==void 0){let data9=data.status,_errs26=errors;if(!(typeof data9=="\
number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9)))return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/type",
keyword:"type",params:{type:"integer"}}],!1;if(data9!==503)return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/statu\
s/const",keyword:"const",params:{allowedValue:503}}],!1;if(errors===_errs26&&typeof data9=="number"&&isFinite(data9)){if(data9>599||isNaN(data9))return validate28.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data9<
400||isNaN(data9))return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:400}}],!1}var valid4=_errs26===errors}else var valid4=!0;if(valid4){if(data.detail!==void 0){let _errs28=errors;if(typeof data.detail!="string")return validate28.
errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/1/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs28===errors}else
var valid4=!0;if(valid4){if(data.code!==void 0){let data11=data.code,_errs30=errors;if(typeof data11!="string")return validate28.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/oneOf/1/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data11!=="database_busy")return validate28.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/oneOf/1/properties/code/const",keyword:"const",params:{allowedValue:"database_busy"}}],!1;var valid4=_errs30===errors}else var valid4=!0;if(valid4){
if(data.request_id!==void 0){let _errs32=errors;if(typeof data.request_id!="string")return validate28.errors=[{instancePath:instancePath+"/request_id",schemaPath:"\
#/oneOf/1/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs32===errors}else var valid4=!0;if(valid4)if(data.retry_after!==
void 0){let data13=data.retry_after,_errs34=errors;if(!(typeof data13=="number"&&!(data13%1)&&!isNaN(data13)&&isFinite(data13)))return validate28.errors=[{instancePath:instancePath+
"/retry_after",schemaPath:"#/oneOf/1/properties/retry_after/type",keyword:"type",params:{type:"integer"}}],!1;var valid4=_errs34===errors}else var valid4=!0}}}}}}}}else
return validate28.errors=[{instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The service is going down"){if(errors===
errors)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;if(data.type===void 0&&(missing2="type")||data.title===void 0&&(missing2="title")||data.
status===void 0&&(missing2="status")||data.detail===void 0&&(missing2="detail")||data.code===void 0&&(missing2="code")||data.request_id===void 0&&(missing2="req\
uest_id")||data.retry_after===void 0&&(missing2="retry_after"))return validate28.errors=[{instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{
missingProperty:missing2}}],!1;{let _errs38=errors;for(let key2 in data)key2==="type"||key2==="title"||key2==="status"||key2==="detail"||key2==="code"||key2==="\
request_id"||key2==="retry_after"||delete data[key2];if(_errs38===errors){if(data.type!==void 0){let data14=data.type,_errs39=errors;if(errors===_errs39&&errors===
_errs39)if(typeof data14=="string"){if(!formats0.test(data14))return validate28.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/type\
/format",keyword:"format",params:{format:"uri"}}],!1}else return validate28.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/type/typ\
e",keyword:"type",params:{type:"string"}}],!1;var valid6=_errs39===errors}else var valid6=!0;if(valid6){if(data.title!==void 0){let data15=data.title,_errs41=errors;
if(typeof data15!="string")return validate28.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/2/properties/title/type",keyword:"type",params:{type:"\
string"}}],!1;if(data15!=="The service is going down")return validate28.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/2/properties/title/const",
keyword:"const",params:{allowedValue:"The service is going down"}}],!1;var valid6=_errs41===errors}else var valid6=!0;if(valid6){if(data.status!==void 0){let data16=data.
status,_errs43=errors;if(!(typeof data16=="number"&&!(data16%1)&&!isNaN(data16)&&isFinite(data16)))return validate28.errors=[{instancePath:instancePath+"/status",
schemaPath:"#/oneOf/2/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data16!==503)return validate28.errors=[{instancePath:instancePath+"\
/status",schemaPath:"#/oneOf/2/properties/status/const",keyword:"const",params:{allowedValue:503}}],!1;if(errors===_errs43&&typeof data16=="number"&&isFinite(data16)){
if(data16>599||isNaN(data16))return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/2/properties/status/maximum",keyword:"maximum",params:{
comparison:"<=",limit:599}}],!1;if(data16<400||isNaN(data16))return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/2/properties/sta\
tus/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid6=_errs43===errors}else var valid6=!0;if(valid6){if(data.detail!==void 0){let _errs45=errors;
if(typeof data.detail!="string")return validate28.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/2/properties/detail/type",keyword:"type",params:{
type:"string"}}],!1;var valid6=_errs45===errors}else var valid6=!0;if(valid6){if(data.code!==void 0){let data18=data.code,_errs47=errors;if(typeof data18!="stri\
ng")return validate28.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/2/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data18!==
"shutting_down")return validate28.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/2/properties/code/const",keyword:"const",params:{allowedValue:"\
shutting_down"}}],!1;var valid6=_errs47===errors}else var valid6=!0;if(valid6){if(data.request_id!==void 0){let _errs49=errors;if(typeof data.request_id!="strin\
g")return validate28.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/2/properties/request_id/type",keyword:"type",params:{type:"string"}}],
!1;var valid6=_errs49===errors}else var valid6=!0;if(valid6)if(data.retry_after!==void 0){let data20=data.retry_after,_errs51=errors;if(!(typeof data20=="number"&&
!(data20%1)&&!isNaN(data20)&&isFinite(data20)))return validate28.errors=[{instancePath:instancePath+"/retry_after",schemaPath:"#/oneOf/2/properties/retry_after/\
type",keyword:"type",params:{type:"integer"}}],!1;var valid6=_errs51===errors}else var valid6=!0}}}}}}}}else return validate28.errors=[{instancePath,schemaPath:"\
#/oneOf/2/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="Nobody waits for it any more"){if(errors===errors)if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing3;if(data.type===void 0&&(missing3="type")||data.title===void 0&&(missing3="title")||data.status===void 0&&(missing3="status")||data.detail===
void 0&&(missing3="detail")||data.code===void 0&&(missing3="code")||data.request_id===void 0&&(missing3="request_id"))return validate28.errors=[{instancePath,schemaPath:"\
#/oneOf/3/required",keyword:"required",params:{missingProperty:missing3}}],!1;{let _errs55=errors;for(let key3 in data)key3==="type"||key3==="title"||key3==="st\
atus"||key3==="detail"||key3==="code"||key3==="request_id"||delete data[key3];if(_errs55===errors){if(data.type!==void 0){let data21=data.type,_errs56=errors;if(errors===
_errs56&&errors===_errs56)if(typeof data21=="string"){if(!formats0.test(data21))return validate28.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf\
/3/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate28.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/3/p\
roperties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid8=_errs56===errors}else var valid8=!0;if(valid8){if(data.title!==void 0){let data22=data.
title,_errs58=errors;if(typeof data22!="string")return validate28.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/3/properties/title/type",keyword:"\
type",params:{type:"string"}}],!1;if(data22!=="Nobody waits for it any more")return validate28.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/3\
/properties/title/const",keyword:"const",params:{allowedValue:"Nobody waits for it any more"}}],!1;var valid8=_errs58===errors}else var valid8=!0;if(valid8){if(data.
status!==void 0){let data23=data.status,_errs60=errors;if(!(typeof data23=="number"&&!(data23%1)&&!isNaN(data23)&&isFinite(data23)))return validate28.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/3/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data23!==503)return validate28.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/3/properties/status/const",keyword:"const",params:{allowedValue:503}}],!1;if(errors===_errs60&&typeof data23=="number"&&isFinite(data23)){
if(data23>599||isNaN(data23))return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/3/properties/status/maximum",keyword:"maximum",params:{
comparison:"<=",limit:599}}],!1;if(data23<400||isNaN(data23))return validate28.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/3/properties/sta\
tus/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid8=_errs60===errors}else var valid8=!0;if(valid8){if(data.detail!==void 0){let _errs62=errors;
if(typeof data.detail!="string")return validate28.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/3/properties/detail/type",keyword:"type",params:{
type:"string"}}],!1;var valid8=_errs62===errors}else var valid8=!0;if(valid8){if(data.code!==void 0){let data25=data.code,_errs64=errors;if(typeof data25!="stri\
ng")return validate28.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/3/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data25!==
"deadline_passed")return validate28.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/3/properties/code/const",keyword:"const",params:{allowedValue:"\
deadline_passed"}}],!1;var valid8=_errs64===errors}else var valid8=!0;if(valid8)if(data.request_id!==void 0){let _errs66=errors;if(typeof data.request_id!="stri\
ng")return validate28.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/3/properties/request_id/type",keyword:"type",params:{type:"string"}}],
!1;var valid8=_errs66===errors}else var valid8=!0}}}}}}}else return validate28.errors=[{instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type:"ob\
ject"}}],!1}else return validate28.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],
!1;else return validate28.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate28.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate28.errors=vErrors,errors===0}var addSupplier_200=validate29;function validate29(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.response===void 0&&(missing0="response")||data.supplier===void 0&&(missing0="supplier"))return validate29.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="response"||key0==="supplier"||
delete data[key0];if(_errs1===errors){if(data.response!==void 0){let data0=data.response,_errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func2(data0)>
200)return validate29.errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/maxLength",keyword:"maxLength",params:{limit:200}}],!1}else
return validate29.errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0)if(data.supplier!==void 0){let _errs4=errors;validate222(data.supplier,{instancePath:instancePath+"/supplier",parentData:data,
parentDataProperty:"supplier",rootData})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(validate222.errors),errors=vErrors.length);var valid0=_errs4===
errors}else var valid0=!0}}}else return validate29.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate29.errors=
vErrors,errors===0}var addSupplier_409=validate31;function validate32(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.retry_after===void 0&&
(missing0="retry_after"))return validate32.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="retry_after"||delete data[key0];
if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))
return validate32.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate32.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate32.errors=[{instancePath:instancePath+"/title",schemaPath:"\
#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="A call with this key is still under way")return validate32.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"A call with this key is still under way"}}],!1;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate32.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate32.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs6&&typeof data2==
"number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate32.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate32.errors=[{instancePath:instancePath+"/status",schemaPath:"#/propert\
ies/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){
let _errs8=errors;if(typeof data.detail!="string")return validate32.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!=
"string")return validate32.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!==
"idempotency_in_flight")return validate32.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"\
idempotency_in_flight"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!=
"string")return validate32.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.retry_after!==void 0){let data6=data.retry_after,_errs14=errors;if(!(typeof data6=="number"&&!(data6%
1)&&!isNaN(data6)&&isFinite(data6)))return validate32.errors=[{instancePath:instancePath+"/retry_after",schemaPath:"#/properties/retry_after/type",keyword:"type",
params:{type:"integer"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate32.errors=[{instancePath,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"}}],!1;return validate32.errors=vErrors,errors===0}function validate31(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;return validate32(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate32.errors:vErrors.concat(
validate32.errors),errors=vErrors.length),validate31.errors=vErrors,errors===0}var addSupplier_413=validate34;function validate34(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.limit_bytes===void 0&&
(missing0="limit_bytes"))return validate34.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="limit_bytes"||delete data[key0];
if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))
return validate34.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate34.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate34.errors=[{instancePath:instancePath+"/title",schemaPath:"\
#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The body is too large")return validate34.errors=[{instancePath:instancePath+"/ti\
tle",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"The body is too large"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate34.errors=[
{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==413)return validate34.errors=[
{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:413}}],!1;if(errors===_errs6&&typeof data2=="nu\
mber"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate34.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate34.errors=[{instancePath:instancePath+"/status",schemaPath:"#/propert\
ies/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){
let _errs8=errors;if(typeof data.detail!="string")return validate34.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!=
"string")return validate34.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!==
"payload_too_large")return validate34.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"payl\
oad_too_large"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="strin\
g")return validate34.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===
errors}else var valid0=!0;if(valid0)if(data.limit_bytes!==void 0){let data6=data.limit_bytes,_errs14=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&
isFinite(data6)))return validate34.errors=[{instancePath:instancePath+"/limit_bytes",schemaPath:"#/properties/limit_bytes/type",keyword:"type",params:{type:"int\
eger"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate34.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}}],!1;return validate34.errors=vErrors,errors===0}var addSupplier_415=validate35;function validate35(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.accepted===void 0&&(missing0=
"accepted"))return validate35.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)
key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="accepted"||delete data[key0];if(_errs1===errors){if(data.
type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate35.errors=
[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate35.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==
void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate35.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/titl\
e/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The body is not JSON")return validate35.errors=[{instancePath:instancePath+"/title",schemaPath:"#\
/properties/title/const",keyword:"const",params:{allowedValue:"The body is not JSON"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==
void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate35.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==415)return validate35.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:415}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>
599||isNaN(data2))return validate35.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate35.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"\
minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.
detail!="string")return validate35.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate35.errors=
[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="unsupported_media_type")return validate35.
errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"unsupported_media_type"}}],!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")return validate35.errors=[{instancePath:instancePath+
"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.
accepted!==void 0){let _errs14=errors;if(typeof data.accepted!="string")return validate35.errors=[{instancePath:instancePath+"/accepted",schemaPath:"#/propertie\
s/accepted/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate35.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return validate35.errors=vErrors,errors===0}var addSupplier_422=validate36;function validate36(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate36.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="title"||key0===
"status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===
_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate36.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate36.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!=
"string")return validate36.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!==
"The key was used for another request")return validate36.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{
allowedValue:"The key was used for another request"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,
_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate36.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==422)return validate36.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/const",keyword:"const",params:{allowedValue:422}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))
return validate36.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;
if(data2<400||isNaN(data2))return validate36.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate36.
errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate36.errors=[{instancePath:instancePath+"/code",schemaPath:"\
#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="idempotency_key_reused")return validate36.errors=[{instancePath:instancePath+"/co\
de",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"idempotency_key_reused"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)
if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")return validate36.errors=[{instancePath:instancePath+"/request_id",schemaPath:"\
#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate36.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate36.errors=vErrors,errors===0}var addSupplier_507=validate37;function validate37(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate37.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="title"||key0===
"status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===
_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate37.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate37.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!=
"string")return validate37.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!==
"The disk is full")return validate37.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"The\
 disk is full"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="n\
umber"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate37.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"\
type",params:{type:"integer"}}],!1;if(data2!==507)return validate37.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"\
const",params:{allowedValue:507}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate37.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate37.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate37.errors=[{instancePath:instancePath+"/detai\
l",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){
let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate37.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="storage_full")return validate37.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"\
const",params:{allowedValue:"storage_full"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){let _errs12=errors;if(typeof data.
request_id!="string")return validate37.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"s\
tring"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate37.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}}],!1;return validate37.errors=vErrors,errors===0}var listPurchaseOrders_200=validate38,schema20={type:"object",additionalProperties:!1,required:["purch\
ase_orders","next_cursor"],properties:{purchase_orders:{type:"array",maxItems:1e3,items:{$ref:"shared_3"}},next_cursor:{type:["string","null"],maxLength:200}}},
schema21={type:"object",additionalProperties:!1,required:["id","supplier_id","product_id","quantity","received_at"],properties:{id:{type:"integer",minimum:1,maximum:9007199254740991},
supplier_id:{type:"integer",minimum:1,maximum:9007199254740991},product_id:{type:"integer",minimum:1,maximum:9007199254740991},quantity:{type:"integer",minimum:1,
maximum:1e6},received_at:{type:["string","null"],format:"date-time"}}},formats26=require_formats().fastFormats["date-time"];function validate39(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.
id===void 0&&(missing0="id")||data.supplier_id===void 0&&(missing0="supplier_id")||data.product_id===void 0&&(missing0="product_id")||data.quantity===void 0&&(missing0=
"quantity")||data.received_at===void 0&&(missing0="received_at"))return validate39.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],
!1;{let _errs1=errors;for(let key0 in data)key0==="id"||key0==="supplier_id"||key0==="product_id"||key0==="quantity"||key0==="received_at"||delete data[key0];if(_errs1===
errors){if(data.id!==void 0){let data0=data.id,_errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0)))return validate39.errors=[
{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs2&&typeof data0=="number"&&isFinite(
data0)){if(data0>9007199254740991||isNaN(data0))return validate39.errors=[{instancePath:instancePath+"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",
params:{comparison:"<=",limit:9007199254740991}}],!1;if(data0<1||isNaN(data0))return validate39.errors=[{instancePath:instancePath+"/id",schemaPath:"#/propertie\
s/id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.supplier_id!==void 0){let data1=data.
supplier_id,_errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return validate39.errors=[{instancePath:instancePath+"/suppli\
er_id",schemaPath:"#/properties/supplier_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)){if(data1>
9007199254740991||isNaN(data1))return validate39.errors=[{instancePath:instancePath+"/supplier_id",schemaPath:"#/properties/supplier_id/maximum",keyword:"maximu\
m",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data1<1||isNaN(data1))return validate39.errors=[{instancePath:instancePath+"/supplier_id",schemaPath:"\
#/properties/supplier_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.product_id!==
void 0){let data2=data.product_id,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate39.errors=[{instancePath:instancePath+
"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){
if(data2>9007199254740991||isNaN(data2))return validate39.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data2<1||isNaN(data2))return validate39.errors=[{instancePath:instancePath+"/product_id",schemaPath:"\
#/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.quantity!==
void 0){let data3=data.quantity,_errs8=errors;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3)))return validate39.errors=[{instancePath:instancePath+
"/quantity",schemaPath:"#/properties/quantity/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs8&&typeof data3=="number"&&isFinite(data3)){if(data3>
1e6||isNaN(data3))return validate39.errors=[{instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e6}}],!1;if(data3<1||isNaN(data3))return validate39.errors=[{instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs8===errors}else var valid0=!0;if(valid0)if(data.received_at!==void 0){let data4=data.received_at,
_errs10=errors;if(typeof data4!="string"&&data4!==null)return validate39.errors=[{instancePath:instancePath+"/received_at",schemaPath:"#/properties/received_at/\
type",keyword:"type",params:{type:schema21.properties.received_at.type}}],!1;if(errors===_errs10&&errors===_errs10&&typeof data4=="string"&&!formats26.validate.
test(data4))return validate39.errors=[{instancePath:instancePath+"/received_at",schemaPath:"#/properties/received_at/format",keyword:"format",params:{format:"da\
te-time"}}],!1;var valid0=_errs10===errors}else var valid0=!0}}}}}}else return validate39.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}}],!1;return validate39.errors=vErrors,errors===0}function validate38(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.purchase_orders===void 0&&(missing0="purchase_orders")||data.next_cursor===
void 0&&(missing0="next_cursor"))return validate38.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;
for(let key0 in data)key0==="purchase_orders"||key0==="next_cursor"||delete data[key0];if(_errs1===errors){if(data.purchase_orders!==void 0){let data0=data.purchase_orders,
_errs2=errors;if(errors===_errs2)if(Array.isArray(data0)){if(data0.length>1e3)return validate38.errors=[{instancePath:instancePath+"/purchase_orders",schemaPath:"\
#/properties/purchase_orders/maxItems",keyword:"maxItems",params:{limit:1e3}}],!1;{var valid1=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){let _errs4=errors;
validate39(data0[i0],{instancePath:instancePath+"/purchase_orders/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate39.errors:
vErrors.concat(validate39.errors),errors=vErrors.length);var valid1=_errs4===errors;if(!valid1)break}}}else return validate38.errors=[{instancePath:instancePath+
"/purchase_orders",schemaPath:"#/properties/purchase_orders/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)
if(data.next_cursor!==void 0){let data2=data.next_cursor,_errs5=errors;if(typeof data2!="string"&&data2!==null)return validate38.errors=[{instancePath:instancePath+
"/next_cursor",schemaPath:"#/properties/next_cursor/type",keyword:"type",params:{type:schema20.properties.next_cursor.type}}],!1;if(errors===_errs5&&typeof data2==
"string"&&func2(data2)>200)return validate38.errors=[{instancePath:instancePath+"/next_cursor",schemaPath:"#/properties/next_cursor/maxLength",keyword:"maxLengt\
h",params:{limit:200}}],!1;var valid0=_errs5===errors}else var valid0=!0}}}else return validate38.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;return validate38.errors=vErrors,errors===0}var addPurchaseOrder_200=validate41;function validate41(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.response===void 0&&(missing0="response")||data.purchase_order===void 0&&(missing0="purchase_order"))return validate41.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="response"||
key0==="purchase_order"||delete data[key0];if(_errs1===errors){if(data.response!==void 0){let data0=data.response,_errs2=errors;if(errors===_errs2)if(typeof data0==
"string"){if(func2(data0)>200)return validate41.errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/maxLength",keyword:"maxLength",
params:{limit:200}}],!1}else return validate41.errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type:"\
string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.purchase_order!==void 0){let _errs4=errors;validate39(data.purchase_order,{instancePath:instancePath+
"/purchase_order",parentData:data,parentDataProperty:"purchase_order",rootData})||(vErrors=vErrors===null?validate39.errors:vErrors.concat(validate39.errors),errors=
vErrors.length);var valid0=_errs4===errors}else var valid0=!0}}}else return validate41.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"}}],!1;return validate41.errors=vErrors,errors===0}var addPurchaseOrder_404=validate43;function validate44(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate44.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="title"||key0===
"status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===
_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate44.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate44.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!=
"string")return validate44.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!==
"No such product")return validate44.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"No s\
uch product"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="num\
ber"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate44.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"\
type",params:{type:"integer"}}],!1;if(data2!==404)return validate44.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"\
const",params:{allowedValue:404}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate44.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate44.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate44.errors=[{instancePath:instancePath+"/detai\
l",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){
let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate44.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="product_not_found")return validate44.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/cons\
t",keyword:"const",params:{allowedValue:"product_not_found"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){let _errs12=errors;
if(typeof data.request_id!="string")return validate44.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",
params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate44.errors=[{instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"}}],!1;return validate44.errors=vErrors,errors===0}function validate43(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="No such su\
pplier"){if(errors===errors)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0=
"title")||data.status===void 0&&(missing0="status")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&
(missing0="request_id"))return validate43.errors=[{instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs4=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs4===errors){
if(data.type!==void 0){let data0=data.type,_errs5=errors;if(errors===_errs5&&errors===_errs5)if(typeof data0=="string"){if(!formats0.test(data0))return validate43.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate43.errors=
[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs5===errors}else var valid2=!0;
if(valid2){if(data.title!==void 0){let data1=data.title,_errs7=errors;if(typeof data1!="string")return validate43.errors=[{instancePath:instancePath+"/title",schemaPath:"\
#/oneOf/0/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="No such supplier")return validate43.errors=[{instancePath:instancePath+"\
/title",schemaPath:"#/oneOf/0/properties/title/const",keyword:"const",params:{allowedValue:"No such supplier"}}],!1;var valid2=_errs7===errors}else var valid2=!0;
if(valid2){if(data.status!==void 0){let data2=data.status,_errs9=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate43.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==404)return validate43.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/const",keyword:"const",params:{allowedValue:404}}],!1;if(errors===_errs9&&typeof data2==
"number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate43.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/max\
imum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate43.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/0/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid2=_errs9===errors}else var valid2=!0;if(valid2){if(data.
detail!==void 0){let _errs11=errors;if(typeof data.detail!="string")return validate43.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/0/propert\
ies/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs11===errors}else var valid2=!0;if(valid2){if(data.code!==void 0){let data4=data.code,
_errs13=errors;if(typeof data4!="string")return validate43.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/type",keyword:"type",
params:{type:"string"}}],!1;if(data4!=="supplier_not_found")return validate43.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/c\
onst",keyword:"const",params:{allowedValue:"supplier_not_found"}}],!1;var valid2=_errs13===errors}else var valid2=!0;if(valid2)if(data.request_id!==void 0){let _errs15=errors;
if(typeof data.request_id!="string")return validate43.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/request_id/type",keyword:"\
type",params:{type:"string"}}],!1;var valid2=_errs15===errors}else var valid2=!0}}}}}}}else return validate43.errors=[{instancePath,schemaPath:"#/oneOf/0/type",
keyword:"type",params:{type:"object"}}],!1}else if(tag0==="No such product")validate44(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===
null?validate44.errors:vErrors.concat(validate44.errors),errors=vErrors.length);else return validate43.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"\
discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],!1;else return validate43.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discri\
minator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate43.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}}],!1;return validate43.errors=vErrors,errors===0}var getPurchaseOrder_200=validate46;function validate46(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return validate39(data,{instancePath,parentData,
parentDataProperty,rootData})||(vErrors=vErrors===null?validate39.errors:vErrors.concat(validate39.errors),errors=vErrors.length),validate46.errors=vErrors,errors===
0}var getPurchaseOrder_404=validate48;function validate49(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate49.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="title"||key0===
"status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===
_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats0.test(data0))return validate49.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate49.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!=
"string")return validate49.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!==
"No such purchase order")return validate49.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"\
No such purchase order"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate49.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"\
type",params:{type:"integer"}}],!1;if(data2!==404)return validate49.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"\
const",params:{allowedValue:404}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate49.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate49.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate49.errors=[{instancePath:instancePath+"/detai\
l",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){
let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate49.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="purchase_order_not_found")return validate49.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/co\
de/const",keyword:"const",params:{allowedValue:"purchase_order_not_found"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){
let _errs12=errors;if(typeof data.request_id!="string")return validate49.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/ty\
pe",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate49.errors=[{instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}}],!1;return validate49.errors=vErrors,errors===0}function validate48(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;return validate49(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate49.errors:
vErrors.concat(validate49.errors),errors=vErrors.length),validate48.errors=vErrors,errors===0}var receivePurchaseOrder_404=validate51;function validate51(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="No such purchase order")validate49(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate49.errors:vErrors.concat(validate49.errors),errors=vErrors.length);else if(tag0==="No such product")validate44(data,
{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate44.errors:vErrors.concat(validate44.errors),errors=vErrors.length);else return validate51.
errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],!1;else return validate51.errors=
[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate51.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate51.errors=vErrors,errors===0}var receivePurchaseOrder_409=validate54;function validate54(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="The purchase order was received before"){if(errors===errors)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0=
"status")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate54.
errors=[{instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs4=errors;for(let key0 in data)key0==="\
type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs4===errors){if(data.type!==void 0){let data0=data.
type,_errs5=errors;if(errors===_errs5&&errors===_errs5)if(typeof data0=="string"){if(!formats0.test(data0))return validate54.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/oneOf/0/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate54.errors=[{instancePath:instancePath+"/ty\
pe",schemaPath:"#/oneOf/0/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs5===errors}else var valid2=!0;if(valid2){if(data.title!==
void 0){let data1=data.title,_errs7=errors;if(typeof data1!="string")return validate54.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/0/propert\
ies/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The purchase order was received before")return validate54.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/oneOf/0/properties/title/const",keyword:"const",params:{allowedValue:"The purchase order was received before"}}],!1;var valid2=_errs7===errors}else
var valid2=!0;if(valid2){if(data.status!==void 0){let data2=data.status,_errs9=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate54.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate54.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs9&&typeof data2==
"number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate54.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/max\
imum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate54.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/0/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid2=_errs9===errors}else var valid2=!0;if(valid2){if(data.
detail!==void 0){let _errs11=errors;if(typeof data.detail!="string")return validate54.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/0/propert\
ies/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs11===errors}else var valid2=!0;if(valid2){if(data.code!==void 0){let data4=data.code,
_errs13=errors;if(typeof data4!="string")return validate54.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/type",keyword:"type",
params:{type:"string"}}],!1;if(data4!=="purchase_order_received")return validate54.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/c\
ode/const",keyword:"const",params:{allowedValue:"purchase_order_received"}}],!1;var valid2=_errs13===errors}else var valid2=!0;if(valid2)if(data.request_id!==void 0){
let _errs15=errors;if(typeof data.request_id!="string")return validate54.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/reque\
st_id/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs15===errors}else var valid2=!0}}}}}}}else return validate54.errors=[{instancePath,schemaPath:"\
#/oneOf/0/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The stock would pass its limit"){if(errors===errors)if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing1;if(data.type===void 0&&(missing1="type")||data.title===void 0&&(missing1="title")||data.status===void 0&&(missing1="status")||data.detail===
void 0&&(missing1="detail")||data.code===void 0&&(missing1="code")||data.request_id===void 0&&(missing1="request_id")||data.limit===void 0&&(missing1="limit"))return validate54.
errors=[{instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:missing1}}],!1;{let _errs19=errors;for(let key1 in data)key1===
"type"||key1==="title"||key1==="status"||key1==="detail"||key1==="code"||key1==="request_id"||key1==="limit"||delete data[key1];if(_errs19===errors){if(data.type!==
void 0){let data6=data.type,_errs20=errors;if(errors===_errs20&&errors===_errs20)if(typeof data6=="string"){if(!formats0.test(data6))return validate54.errors=[{
instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate54.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/oneOf/1/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs20===errors}else var valid4=!0;if(valid4){if(data.
title!==void 0){let data7=data.title,_errs22=errors;if(typeof data7!="string")return validate54.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/\
1/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data7!=="The stock would pass its limit")return validate54.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/oneOf/1/properties/title/const",keyword:"const",params:{allowedValue:"The stock would pass its limit"}}],!1;var valid4=_errs22===errors}else
var valid4=!0;if(valid4){if(data.status!==void 0){let data8=data.status,_errs24=errors;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8)))
return validate54.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data8!==
409)return validate54.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;
if(errors===_errs24&&typeof data8=="number"&&isFinite(data8)){if(data8>599||isNaN(data8))return validate54.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/1/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data8<400||isNaN(data8))return validate54.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/1/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid4=_errs24===errors}else var valid4=!0;
if(valid4){if(data.detail!==void 0){let _errs26=errors;if(typeof data.detail!="string")return validate54.errors=[{instancePath:instancePath+"/detail",schemaPath:"\
#/oneOf/1/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs26===errors}else var valid4=!0;if(valid4){if(data.code!==void 0){let data10=data.
code,_errs28=errors;if(typeof data10!="string")return validate54.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data10!=="stock_limit")return validate54.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/c\
onst",keyword:"const",params:{allowedValue:"stock_limit"}}],!1;var valid4=_errs28===errors}else var valid4=!0;if(valid4){if(data.request_id!==void 0){let _errs30=errors;
if(typeof data.request_id!="string")return validate54.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/1/properties/request_id/type",keyword:"\
type",params:{type:"string"}}],!1;var valid4=_errs30===errors}else var valid4=!0;if(valid4)if(data.limit!==void 0){let data12=data.limit,_errs32=errors;if(!(typeof data12==
"number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12)))return validate54.errors=[{instancePath:instancePath+"/limit",schemaPath:"#/oneOf/1/properties/limit/ty\
pe",keyword:"type",params:{type:"integer"}}],!1;var valid4=_errs32===errors}else var valid4=!0}}}}}}}}else return validate54.errors=[{instancePath,schemaPath:"#\
/oneOf/1/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="A call with this key is still under way")validate32(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate32.errors:vErrors.concat(validate32.errors),errors=vErrors.length);else return validate54.errors=[{instancePath,schemaPath:"\
#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],!1;else return validate54.errors=[{instancePath,schemaPath:"#/disc\
riminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate54.errors=[{instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}}],!1;return validate54.errors=vErrors,errors===0}var made=new Map;function limited(validate){let outer=made.get(validate);return outer===void 0&&(outer=data=>{let fits=validate(data);return outer.errors=fits?null:
validate.errors.slice(0,20),fits},made.set(validate,outer)),outer}var validators={listSuppliers:{path:null,query:limited(listSuppliers_query),headers:limited(listSuppliers_headers),
body:null,responses:{200:listSuppliers_200,400:listSuppliers_400,401:listSuppliers_401,403:listSuppliers_403,500:listSuppliers_500,503:listSuppliers_503}},addSupplier:{
path:null,query:null,headers:limited(addSupplier_headers),body:limited(addSupplier_body),responses:{200:addSupplier_200,400:listSuppliers_400,401:listSuppliers_401,
403:listSuppliers_403,409:addSupplier_409,413:addSupplier_413,415:addSupplier_415,422:addSupplier_422,500:listSuppliers_500,503:listSuppliers_503,507:addSupplier_507}},
listPurchaseOrders:{path:null,query:limited(listSuppliers_query),headers:limited(listSuppliers_headers),body:null,responses:{200:listPurchaseOrders_200,400:listSuppliers_400,
401:listSuppliers_401,403:listSuppliers_403,500:listSuppliers_500,503:listSuppliers_503}},addPurchaseOrder:{path:null,query:null,headers:limited(addSupplier_headers),
body:limited(addPurchaseOrder_body),responses:{200:addPurchaseOrder_200,400:listSuppliers_400,401:listSuppliers_401,403:listSuppliers_403,404:addPurchaseOrder_404,
409:addSupplier_409,413:addSupplier_413,415:addSupplier_415,422:addSupplier_422,500:listSuppliers_500,503:listSuppliers_503,507:addSupplier_507}},getPurchaseOrder:{
path:limited(getPurchaseOrder_path),query:null,headers:limited(listSuppliers_headers),body:null,responses:{200:getPurchaseOrder_200,400:listSuppliers_400,401:listSuppliers_401,
403:listSuppliers_403,404:getPurchaseOrder_404,500:listSuppliers_500,503:listSuppliers_503}},receivePurchaseOrder:{path:limited(getPurchaseOrder_path),query:null,
headers:limited(addSupplier_headers),body:null,responses:{200:addPurchaseOrder_200,400:listSuppliers_400,401:listSuppliers_401,403:listSuppliers_403,404:receivePurchaseOrder_404,
409:receivePurchaseOrder_409,422:addSupplier_422,500:listSuppliers_500,503:listSuppliers_503,507:addSupplier_507}}};export{validators};
