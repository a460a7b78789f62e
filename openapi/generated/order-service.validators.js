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
test(str))return!1;try{return new RegExp(str),!0}catch{return!1}}}});var listOrders_query=validate21,schema6={type:"object",additionalProperties:!1,required:[],properties:{limit:{type:"integer",minimum:1,maximum:1e3},cursor:{type:"\
string",minLength:1,maxLength:200,pattern:"^[A-Za-z0-9_-]+$"},sort:{type:"string",enum:["id","-id"]},user_id:{type:"integer",minimum:1,maximum:9007199254740991},
product_id:{type:"integer",minimum:1,maximum:9007199254740991},from:{type:"string",format:"date",pattern:"^(?!0000)"},to:{type:"string",format:"date",pattern:"^\
(?!0000)"}}},func0=Object.prototype.hasOwnProperty,func47=require_ucs2length().default,pattern0=new RegExp("^[A-Za-z0-9_-]+$","u"),pattern1=new RegExp("^(?!0000\
)","u"),formats0=require_formats().fullFormats.date;function validate21(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="limit"||key0==="cursor"||key0==="sort"||key0==="us\
er_id"||key0==="product_id"||key0==="from"||key0==="to")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.limit!==void 0&&func0.call(data,"limit")){let data0=data.
limit;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",
keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(
data0)){if(data0>1e3||isNaN(data0)){let err2={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison:"<\
=",limit:1e3},message:"must be <= 1000"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+
"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}}if(data.cursor!==void 0&&func0.call(data,"cursor")){let data1=data.cursor;if(typeof data1=="string"){if(func47(data1)>200){let err4={instancePath:instancePath+
"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}if(func47(data1)<1){let err5={instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLeng\
th",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern0.test(data1)){let err6={
instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]+$"},message:'must match pattern "\
^[A-Za-z0-9_-]+$"'};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/cursor",schemaPath:"#/properties/curso\
r/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.sort!==void 0&&func0.
call(data,"sort")){let data2=data.sort;if(typeof data2!="string"){let err8={instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/type",keyword:"type",
params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(!(data2==="id"||data2==="-id")){let err9={instancePath:instancePath+
"/sort",schemaPath:"#/properties/sort/enum",keyword:"enum",params:{allowedValues:schema6.properties.sort.enum},message:"must be equal to one of the allowed valu\
es"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.user_id!==void 0&&func0.call(data,"user_id")){let data3=data.user_id;if(!(typeof data3==
"number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err10={instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>9007199254740991||
isNaN(data3)){let err11={instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data3<1||isNaN(data3)){let err12={instancePath:instancePath+
"/user_id",schemaPath:"#/properties/user_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err12]:vErrors.
push(err12),errors++}}}if(data.product_id!==void 0&&func0.call(data,"product_id")){let data4=data.product_id;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&
isFinite(data4))){let err13={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type:"integer"},message:"m\
ust be integer"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4>9007199254740991||isNaN(data4)){
let err14={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data4<1||isNaN(data4)){let err15={instancePath:instancePath+
"/product_id",schemaPath:"#/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}}}if(data.from!==void 0&&func0.call(data,"from")){let data5=data.from;if(typeof data5=="string"){if(!pattern1.test(data5)){let err16={
instancePath:instancePath+"/from",schemaPath:"#/properties/from/pattern",keyword:"pattern",params:{pattern:"^(?!0000)"},message:'must match pattern "^(?!0000)"'};
vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(!formats0.validate(data5)){let err17={instancePath:instancePath+"/from",schemaPath:"#/properties/\
from/format",keyword:"format",params:{format:"date"},message:'must match format "date"'};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}else{let err18={
instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}}if(data.to!==void 0&&func0.call(data,"to")){let data6=data.to;if(typeof data6=="string"){if(!pattern1.test(data6)){let err19={instancePath:instancePath+
"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern:"^(?!0000)"},message:'must match pattern "^(?!0000)"'};vErrors===null?vErrors=[err19]:
vErrors.push(err19),errors++}if(!formats0.validate(data6)){let err20={instancePath:instancePath+"/to",schemaPath:"#/properties/to/format",keyword:"format",params:{
format:"date"},message:'must match format "date"'};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/to",
schemaPath:"#/properties/to/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}}else{
let err22={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}
return validate21.errors=vErrors,errors===0}var listOrders_headers=validate22;function validate22(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data["x-deadline-ms"]!==void 0&&func0.call(data,"x-deadline-ms")){let data0=data["x-deadline-ms"];if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&
isFinite(data0))){let err0={instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>2147483647||isNaN(data0)){let err1={
instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:2147483647},message:"\
must be <= 2147483647"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0<1||isNaN(data0)){let err2={instancePath:instancePath+"/x-deadline-ms",
schemaPath:"#/properties/x-deadline-ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}}}}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}return validate22.errors=vErrors,errors===0}var placeOrder_headers=validate23;var pattern3=new RegExp("^[\\x21-\\x7E]+$","u");function validate23(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
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
null?vErrors=[err4]:vErrors.push(err4),errors++}if(!pattern3.test(data1)){let err5={instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempo\
tency-key/pattern",keyword:"pattern",params:{pattern:"^[\\x21-\\x7E]+$"},message:'must match pattern "^[\\x21-\\x7E]+$"'};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}else{let err6={instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate23.errors=vErrors,errors===0}var placeOrder_body=validate24;function validate24(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.user_id===void 0||!func0.call(data,"user_id")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"user_id"},
message:"must have required property 'user_id'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.product_id===void 0||!func0.call(data,"produc\
t_id")){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"product_id"},message:"must have required property 'product_id\
'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.quantity===void 0||!func0.call(data,"quantity")){let err2={instancePath,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"quantity"},message:"must have required property 'quantity'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}for(let key0 of Object.keys(data))if(!(key0==="user_id"||key0==="product_id"||key0==="quantity"||key0==="date")){let err3={instancePath,schemaPath:"#/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.user_id!==void 0&&func0.call(data,"user_id")){let data0=data.user_id;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&
isFinite(data0))){let err4={instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type:"integer"},message:"must be \
integer"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||isNaN(data0)){let err5={
instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must b\
e <= 9007199254740991"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data0<1||isNaN(data0)){let err6={instancePath:instancePath+"/user_id",schemaPath:"\
#/properties/user_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}
if(data.product_id!==void 0&&func0.call(data,"product_id")){let data1=data.product_id;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){
let err7={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>9007199254740991||isNaN(data1)){let err8={instancePath:instancePath+
"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 900719925474099\
1"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data1<1||isNaN(data1)){let err9={instancePath:instancePath+"/product_id",schemaPath:"#/properti\
es/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}if(data.
quantity!==void 0&&func0.call(data,"quantity")){let data2=data.quantity;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err10={instancePath:instancePath+
"/quantity",schemaPath:"#/properties/quantity/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err10]:vErrors.push(
err10),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>1e6||isNaN(data2)){let err11={instancePath:instancePath+"/quantity",schemaPath:"#/propertie\
s/quantity/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"must be <= 1000000"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
if(data2<1||isNaN(data2)){let err12={instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/minimum",keyword:"minimum",params:{comparison:">=",
limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}if(data.date!==void 0&&func0.call(data,"date")){let data3=data.date;
if(typeof data3=="string"){if(!pattern1.test(data3)){let err13={instancePath:instancePath+"/date",schemaPath:"#/properties/date/pattern",keyword:"pattern",params:{
pattern:"^(?!0000)"},message:'must match pattern "^(?!0000)"'};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(!formats0.validate(data3)){let err14={
instancePath:instancePath+"/date",schemaPath:"#/properties/date/format",keyword:"format",params:{format:"date"},message:'must match format "date"'};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/date",schemaPath:"#/properties/date/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate24.errors=vErrors,errors===0}var importOrders_body=validate25;var pattern7=new RegExp("^[A-Z]{3}$","u");function validate25(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.orders===void 0||!func0.call(data,"orders")){let err0={instancePath,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"orders"},message:"must have required property 'orders'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.
keys(data))if(key0!=="orders"){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.orders!==void 0&&func0.call(data,"orders")){let data0=data.
orders;if(Array.isArray(data0)){if(data0.length>250){let err2={instancePath:instancePath+"/orders",schemaPath:"#/properties/orders/maxItems",keyword:"maxItems",
params:{limit:250},message:"must NOT have more than 250 items"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.length<1){let err3={instancePath:instancePath+
"/orders",schemaPath:"#/properties/orders/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}let len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0];if(data1&&typeof data1=="object"&&!Array.isArray(data1)){if(data1.
key===void 0||!func0.call(data1,"key")){let err4={instancePath:instancePath+"/orders/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{
missingProperty:"key"},message:"must have required property 'key'"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1.user_id===void 0||!func0.
call(data1,"user_id")){let err5={instancePath:instancePath+"/orders/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"\
user_id"},message:"must have required property 'user_id'"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data1.product_id===void 0||!func0.call(data1,
"product_id")){let err6={instancePath:instancePath+"/orders/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"pro\
duct_id"},message:"must have required property 'product_id'"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data1.quantity===void 0||!func0.call(
data1,"quantity")){let err7={instancePath:instancePath+"/orders/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"\
quantity"},message:"must have required property 'quantity'"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key1 of Object.keys(data1))if(!(key1===
"key"||key1==="user_id"||key1==="product_id"||key1==="quantity"||key1==="date"||key1==="price")){let err8={instancePath:instancePath+"/orders/"+i0,schemaPath:"#\
/properties/orders/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}if(data1.key!==void 0&&func0.call(data1,"key")){let data2=data1.key;if(typeof data2=="string"){if(func47(data2)>
64){let err9={instancePath:instancePath+"/orders/"+i0+"/key",schemaPath:"#/properties/orders/items/properties/key/maxLength",keyword:"maxLength",params:{limit:64},
message:"must NOT have more than 64 characters"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(func47(data2)<1){let err10={instancePath:instancePath+
"/orders/"+i0+"/key",schemaPath:"#/properties/orders/items/properties/key/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 ch\
aracters"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(!pattern3.test(data2)){let err11={instancePath:instancePath+"/orders/"+i0+"/key",schemaPath:"\
#/properties/orders/items/properties/key/pattern",keyword:"pattern",params:{pattern:"^[\\x21-\\x7E]+$"},message:'must match pattern "^[\\x21-\\x7E]+$"'};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/orders/"+i0+"/key",schemaPath:"#/properties/orders/items/properti\
es/key/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data1.user_id!==void 0&&
func0.call(data1,"user_id")){let data3=data1.user_id;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err13={instancePath:instancePath+
"/orders/"+i0+"/user_id",schemaPath:"#/properties/orders/items/properties/user_id/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>9007199254740991||isNaN(data3)){let err14={instancePath:instancePath+
"/orders/"+i0+"/user_id",schemaPath:"#/properties/orders/items/properties/user_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"\
must be <= 9007199254740991"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data3<1||isNaN(data3)){let err15={instancePath:instancePath+"/order\
s/"+i0+"/user_id",schemaPath:"#/properties/orders/items/properties/user_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}}}if(data1.product_id!==void 0&&func0.call(data1,"product_id")){let data4=data1.product_id;if(!(typeof data4==
"number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){let err16={instancePath:instancePath+"/orders/"+i0+"/product_id",schemaPath:"#/properties/orders/items/pr\
operties/product_id/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(typeof data4==
"number"&&isFinite(data4)){if(data4>9007199254740991||isNaN(data4)){let err17={instancePath:instancePath+"/orders/"+i0+"/product_id",schemaPath:"#/properties/or\
ders/items/properties/product_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991"};vErrors===null?
vErrors=[err17]:vErrors.push(err17),errors++}if(data4<1||isNaN(data4)){let err18={instancePath:instancePath+"/orders/"+i0+"/product_id",schemaPath:"#/properties\
/orders/items/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err18]:vErrors.push(
err18),errors++}}}if(data1.quantity!==void 0&&func0.call(data1,"quantity")){let data5=data1.quantity;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(
data5))){let err19={instancePath:instancePath+"/orders/"+i0+"/quantity",schemaPath:"#/properties/orders/items/properties/quantity/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(typeof data5=="number"&&isFinite(data5)){if(data5>1e6||isNaN(
data5)){let err20={instancePath:instancePath+"/orders/"+i0+"/quantity",schemaPath:"#/properties/orders/items/properties/quantity/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e6},message:"must be <= 1000000"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(data5<1||isNaN(data5)){let err21={instancePath:instancePath+
"/orders/"+i0+"/quantity",schemaPath:"#/properties/orders/items/properties/quantity/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be\
 >= 1"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}}if(data1.date!==void 0&&func0.call(data1,"date")){let data6=data1.date;if(typeof data6=="s\
tring"){if(!pattern1.test(data6)){let err22={instancePath:instancePath+"/orders/"+i0+"/date",schemaPath:"#/properties/orders/items/properties/date/pattern",keyword:"\
pattern",params:{pattern:"^(?!0000)"},message:'must match pattern "^(?!0000)"'};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(!formats0.validate(
data6)){let err23={instancePath:instancePath+"/orders/"+i0+"/date",schemaPath:"#/properties/orders/items/properties/date/format",keyword:"format",params:{format:"\
date"},message:'must match format "date"'};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/orders/"+i0+
"/date",schemaPath:"#/properties/orders/items/properties/date/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err24]:
vErrors.push(err24),errors++}}if(data1.price!==void 0&&func0.call(data1,"price")){let data7=data1.price;if(data7&&typeof data7=="object"&&!Array.isArray(data7)){
if(data7.unit_price===void 0||!func0.call(data7,"unit_price")){let err25={instancePath:instancePath+"/orders/"+i0+"/price",schemaPath:"#/properties/orders/items\
/properties/price/required",keyword:"required",params:{missingProperty:"unit_price"},message:"must have required property 'unit_price'"};vErrors===null?vErrors=
[err25]:vErrors.push(err25),errors++}if(data7.currency===void 0||!func0.call(data7,"currency")){let err26={instancePath:instancePath+"/orders/"+i0+"/price",schemaPath:"\
#/properties/orders/items/properties/price/required",keyword:"required",params:{missingProperty:"currency"},message:"must have required property 'currency'"};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}for(let key2 of Object.keys(data7))if(!(key2==="unit_price"||key2==="currency")){let err27={instancePath:instancePath+
"/orders/"+i0+"/price",schemaPath:"#/properties/orders/items/properties/price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}if(data7.unit_price!==void 0&&func0.call(data7,"unit_\
price")){let data8=data7.unit_price;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err28={instancePath:instancePath+"/orders/"+i0+
"/price/unit_price",schemaPath:"#/properties/orders/items/properties/price/properties/unit_price/type",keyword:"type",params:{type:"integer"},message:"must be i\
nteger"};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}if(typeof data8=="number"&&isFinite(data8)){if(data8>1e9||isNaN(data8)){let err29={instancePath:instancePath+
"/orders/"+i0+"/price/unit_price",schemaPath:"#/properties/orders/items/properties/price/properties/unit_price/maximum",keyword:"maximum",params:{comparison:"<=",
limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data8<0||isNaN(data8)){let err30={instancePath:instancePath+
"/orders/"+i0+"/price/unit_price",schemaPath:"#/properties/orders/items/properties/price/properties/unit_price/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}}}if(data7.currency!==void 0&&func0.call(data7,"currency")){let data9=data7.
currency;if(typeof data9=="string"){if(!pattern7.test(data9)){let err31={instancePath:instancePath+"/orders/"+i0+"/price/currency",schemaPath:"#/properties/orde\
rs/items/properties/price/properties/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z]{3}$"},message:'must match pattern "^[A-Z]{3}$"'};vErrors===null?
vErrors=[err31]:vErrors.push(err31),errors++}}else{let err32={instancePath:instancePath+"/orders/"+i0+"/price/currency",schemaPath:"#/properties/orders/items/pr\
operties/price/properties/currency/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}}else{
let err33={instancePath:instancePath+"/orders/"+i0+"/price",schemaPath:"#/properties/orders/items/properties/price/type",keyword:"type",params:{type:"object"},message:"\
must be object"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{let err34={instancePath:instancePath+"/orders/"+i0,schemaPath:"#/properties/\
orders/items/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}}else{let err35={
instancePath:instancePath+"/orders",schemaPath:"#/properties/orders/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[
err35]:vErrors.push(err35),errors++}}}else{let err36={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err36]:vErrors.push(err36),errors++}return validate25.errors=vErrors,errors===0}var getOrder_path=validate26;function validate26(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.order_id===void 0||!func0.call(data,"order_id")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"order\
_id"},message:"must have required property 'order_id'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(key0!=="o\
rder_id"){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have addi\
tional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.order_id!==void 0&&func0.call(data,"order_id")){let data0=data.order_id;if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err2={instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||
isNaN(data0)){let err3={instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0<1||isNaN(data0)){let err4={instancePath:instancePath+"\
/order_id",schemaPath:"#/properties/order_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}}}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}return validate26.errors=vErrors,errors===0}var updateOrder_headers=validate27;var pattern9=new RegExp('^\\s*(\\*|(W/)?"[\\x21\\x23-\\x7E]*"(\\s*,\\s*(W/)?"[\\x21\\x23-\\x7E]*")*)\\s*$',"u");function validate27(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data["x-deadline-ms"]!==void 0&&func0.call(
data,"x-deadline-ms")){let data0=data["x-deadline-ms"];if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err0={instancePath:instancePath+
"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>2147483647||isNaN(data0)){let err1={instancePath:instancePath+"/x-deadline-ms",schemaPath:"\
#/properties/x-deadline-ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:2147483647},message:"must be <= 2147483647"};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data0<1||isNaN(data0)){let err2={instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/minimum",keyword:"mini\
mum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}if(data["idempotency-key"]!==void 0&&func0.
call(data,"idempotency-key")){let data1=data["idempotency-key"];if(typeof data1=="string"){if(func47(data1)>200){let err3={instancePath:instancePath+"/idempoten\
cy-key",schemaPath:"#/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===null?
vErrors=[err3]:vErrors.push(err3),errors++}if(func47(data1)<1){let err4={instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/m\
inLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!pattern3.
test(data1)){let err5={instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern:"^[\\x21-\
\\x7E]+$"},message:'must match pattern "^[\\x21-\\x7E]+$"'};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+
"/idempotency-key",schemaPath:"#/properties/idempotency-key/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}}if(data["if-match"]!==void 0&&func0.call(data,"if-match")){let data2=data["if-match"];if(typeof data2=="string"){if(func47(data2)>200){
let err7={instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more \
than 200 characters"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(!pattern9.test(data2)){let err8={instancePath:instancePath+"/if-match",schemaPath:"\
#/properties/if-match/pattern",keyword:"pattern",params:{pattern:'^\\s*(\\*|(W/)?"[\\x21\\x23-\\x7E]*"(\\s*,\\s*(W/)?"[\\x21\\x23-\\x7E]*")*)\\s*$'},message:'mu\
st match pattern "^\\s*(\\*|(W/)?"[\\x21\\x23-\\x7E]*"(\\s*,\\s*(W/)?"[\\x21\\x23-\\x7E]*")*)\\s*$"'};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{
let err9={instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate27.errors=vErrors,errors===0}var updateOrder_body=validate28;function validate28(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(Object.keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer \
than 1 properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(!(key0==="product_id"||key0==="quantity"||key0===
"date")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have addit\
ional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.product_id!==void 0&&func0.call(data,"product_id")){let data0=data.product_id;
if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err2={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/\
type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(typeof data0=="number"&&isFinite(
data0)){if(data0>9007199254740991||isNaN(data0)){let err3={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"maximum",
params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0<1||isNaN(
data0)){let err4={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}if(data.quantity!==void 0&&func0.call(data,"quantity")){let data1=data.quantity;if(!(typeof data1==
"number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err5={instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>1e6||isNaN(
data1)){let err6={instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"\
must be <= 1000000"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data1<1||isNaN(data1)){let err7={instancePath:instancePath+"/quantity",schemaPath:"\
#/properties/quantity/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}
if(data.date!==void 0&&func0.call(data,"date")){let data2=data.date;if(typeof data2=="string"){if(!pattern1.test(data2)){let err8={instancePath:instancePath+"/d\
ate",schemaPath:"#/properties/date/pattern",keyword:"pattern",params:{pattern:"^(?!0000)"},message:'must match pattern "^(?!0000)"'};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(!formats0.validate(data2)){let err9={instancePath:instancePath+"/date",schemaPath:"#/properties/date/format",keyword:"format",params:{
format:"date"},message:'must match format "date"'};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/date",
schemaPath:"#/properties/date/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{
let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
return validate28.errors=vErrors,errors===0}var listUserOrders_path=validate29;function validate29(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.user_id===void 0||!func0.call(data,"user_id")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"user_id"},
message:"must have required property 'user_id'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(key0!=="user_id"){
let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional pro\
perties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.user_id!==void 0&&func0.call(data,"user_id")){let data0=data.user_id;if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err2={instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||
isNaN(data0)){let err3={instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0<1||isNaN(data0)){let err4={instancePath:instancePath+"\
/user_id",schemaPath:"#/properties/user_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}}}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}return validate29.errors=vErrors,errors===0}var listUserOrders_query=validate30,schema15={type:"object",additionalProperties:!1,required:[],
properties:{limit:{type:"integer",minimum:1,maximum:1e3},cursor:{type:"string",minLength:1,maxLength:200,pattern:"^[A-Za-z0-9_-]+$"},sort:{type:"string",enum:["\
id","-id"]}}};function validate30(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="limit"||key0==="cursor"||key0==="sort")){let err0={instancePath,schemaPath:"#/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.limit!==void 0&&func0.call(data,"limit")){let data0=data.limit;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){
let err1={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>1e3||isNaN(data0)){let err2={instancePath:instancePath+"/limit",
schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000"};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison:"\
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
num",params:{allowedValues:schema15.properties.sort.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}return validate30.errors=vErrors,errors===0}var listProducts_query=validate31,schema16={type:"object",additionalProperties:!1,required:[],properties:{
limit:{type:"integer",minimum:1,maximum:1e3},cursor:{type:"string",minLength:1,maxLength:200,pattern:"^[A-Za-z0-9_-]+$"},sort:{type:"string",enum:["id","-id"]},
sku:{type:"string",minLength:1,maxLength:64,pattern:"^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$"},name_prefix:{type:"string",minLength:1,maxLength:200,pattern:"^[^\
\\u0000-\\u001F\\u007F\\uD800-\\uDFFF]+$"}}},pattern13=new RegExp("^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$","u"),pattern14=new RegExp("^[^\\u0000-\\u001F\\u007F\\uD\
800-\\uDFFF]+$","u");function validate31(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data==
"object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="limit"||key0==="cursor"||key0==="sort"||key0==="sku"||key0==="name_prefix")){let err0={
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
num",params:{allowedValues:schema16.properties.sort.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}}if(data.sku!==void 0&&func0.call(data,"sku")){let data3=data.sku;if(typeof data3=="string"){if(func47(data3)>64){let err10={instancePath:instancePath+
"/sku",schemaPath:"#/properties/sku/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"};vErrors===null?vErrors=[err10]:
vErrors.push(err10),errors++}if(func47(data3)<1){let err11={instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(!pattern13.test(data3)){let err12={instancePath:instancePath+
"/sku",schemaPath:"#/properties/sku/pattern",keyword:"pattern",params:{pattern:"^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$"},message:'must match pattern "^(?![0-9]\
+$)[A-Za-z0-9][A-Za-z0-9._-]*$"'};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/sku",schemaPath:"#/pr\
operties/sku/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.name_prefix!==
void 0&&func0.call(data,"name_prefix")){let data4=data.name_prefix;if(typeof data4=="string"){if(func47(data4)>200){let err14={instancePath:instancePath+"/name_\
prefix",schemaPath:"#/properties/name_prefix/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}if(func47(data4)<1){let err15={instancePath:instancePath+"/name_prefix",schemaPath:"#/properties/name_prefix/minLen\
gth",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(!pattern14.
test(data4)){let err16={instancePath:instancePath+"/name_prefix",schemaPath:"#/properties/name_prefix/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u00\
1F\\u007F\\uD800-\\uDFFF]+$"},message:'must match pattern "^[^\\u0000-\\u001F\\u007F\\uD800-\\uDFFF]+$"'};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{
let err17={instancePath:instancePath+"/name_prefix",schemaPath:"#/properties/name_prefix/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}}}else{let err18={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}return validate31.errors=vErrors,errors===0}var addProduct_body=validate32;var pattern16=new RegExp("^(?!\\s)[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*[^\\s\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]$","u");function validate32(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.sku===void 0||
!func0.call(data,"sku")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sku"},message:"must have required property '\
sku'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name===void 0||!func0.call(data,"name")){let err1={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.
unit_price===void 0||!func0.call(data,"unit_price")){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"unit_price"},message:"\
must have required property 'unit_price'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.currency===void 0||!func0.call(data,"currency")){let err3={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"currency"},message:"must have required property 'currency'"};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}for(let key0 of Object.keys(data))if(!(key0==="sku"||key0==="name"||key0==="unit_price"||key0==="currency"||key0==="stock")){
let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional pro\
perties"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.sku!==void 0&&func0.call(data,"sku")){let data0=data.sku;if(typeof data0=="string"){
if(func47(data0)>64){let err5={instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT \
have more than 64 characters"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(func47(data0)<1){let err6={instancePath:instancePath+"/sku",schemaPath:"\
#/properties/sku/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(!pattern13.test(data0)){let err7={instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/pattern",keyword:"pattern",params:{pattern:"^(?![0-9\
]+$)[A-Za-z0-9][A-Za-z0-9._-]*$"},message:'must match pattern "^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$"'};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{
let err8={instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}}if(data.name!==void 0&&func0.call(data,"name")){let data1=data.name;if(typeof data1=="string"){if(func47(data1)>200){let err9={
instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 character\
s"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(func47(data1)<1){let err10={instancePath:instancePath+"/name",schemaPath:"#/properties/name/min\
Length",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(!pattern16.
test(data1)){let err11={instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"^(?!\\s)[^\\u0000-\\u001F\\u007F\
-\\u009F\\uD800-\\uDFFF]*[^\\s\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]$"},message:'must match pattern "^(?!\\s)[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*[\
^\\s\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]$"'};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/\
name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}
if(data.unit_price!==void 0&&func0.call(data,"unit_price")){let data2=data.unit_price;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){
let err13={instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>1e9||isNaN(data2)){let err14={instancePath:instancePath+"\
/unit_price",schemaPath:"#/properties/unit_price/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}if(data2<0||isNaN(data2)){let err15={instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}if(data.currency!==void 0&&func0.
call(data,"currency")){let data3=data.currency;if(typeof data3=="string"){if(!pattern7.test(data3)){let err16={instancePath:instancePath+"/currency",schemaPath:"\
#/properties/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z]{3}$"},message:'must match pattern "^[A-Z]{3}$"'};vErrors===null?vErrors=[err16]:vErrors.
push(err16),errors++}}else{let err17={instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.stock!==void 0&&func0.call(data,"stock")){let data4=data.stock;if(!(typeof data4==
"number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){let err18={instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4>1e9||
isNaN(data4)){let err19={instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"\
must be <= 1000000000"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(data4<0||isNaN(data4)){let err20={instancePath:instancePath+"/stock",schemaPath:"\
#/properties/stock/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}}}else{
let err21={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}
return validate32.errors=vErrors,errors===0}var getProduct_path=validate33;function validate33(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.product_id===void 0||!func0.call(data,"product_id")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"p\
roduct_id"},message:"must have required property 'product_id'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(key0!==
"product_id"){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have \
additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.product_id!==void 0&&func0.call(data,"product_id")){let data0=data.product_id;
if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err2={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/\
type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(typeof data0=="number"&&isFinite(
data0)){if(data0>9007199254740991||isNaN(data0)){let err3={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"maximum",
params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0<1||isNaN(
data0)){let err4={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate33.errors=vErrors,errors===0}var updateProduct_body=validate34;function validate34(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(Object.keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer \
than 1 properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(!(key0==="sku"||key0==="name"||key0==="unit_p\
rice"||key0==="currency")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"m\
ust NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.sku!==void 0&&func0.call(data,"sku")){let data0=data.sku;
if(typeof data0=="string"){if(func47(data0)>64){let err2={instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/maxLength",keyword:"maxLength",params:{limit:64},
message:"must NOT have more than 64 characters"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(func47(data0)<1){let err3={instancePath:instancePath+
"/sku",schemaPath:"#/properties/sku/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(!pattern13.test(data0)){let err4={instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/pattern",keyword:"pattern",params:{
pattern:"^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$"},message:'must match pattern "^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$"'};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}else{let err5={instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.name!==void 0&&func0.call(data,"name")){let data1=data.name;if(typeof data1=="string"){
if(func47(data1)>200){let err6={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:200},message:"must \
NOT have more than 200 characters"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(func47(data1)<1){let err7={instancePath:instancePath+"/name",schemaPath:"\
#/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}if(!pattern16.test(data1)){let err8={instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"^(?!\\s\
)[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*[^\\s\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]$"},message:'must match pattern "^(?!\\s)[^\\u0000-\\u001F\\u00\
7F-\\u009F\\uD800-\\uDFFF]*[^\\s\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]$"'};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}
if(data.unit_price!==void 0&&func0.call(data,"unit_price")){let data2=data.unit_price;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){
let err10={instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>1e9||isNaN(data2)){let err11={instancePath:instancePath+"\
/unit_price",schemaPath:"#/properties/unit_price/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++}if(data2<0||isNaN(data2)){let err12={instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}if(data.currency!==void 0&&func0.
call(data,"currency")){let data3=data.currency;if(typeof data3=="string"){if(!pattern7.test(data3)){let err13={instancePath:instancePath+"/currency",schemaPath:"\
#/properties/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z]{3}$"},message:'must match pattern "^[A-Z]{3}$"'};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}}else{let err14={instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"},message:"must be object"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}return validate34.errors=vErrors,errors===0}var changeStock_body=validate35;var pattern21=new RegExp("^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$","u");function validate35(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0,_errs0=errors,valid0=!1,passing0=null,_errs1=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.change===void 0||!func0.
call(data,"change")){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"change"},message:"must have required pro\
perty 'change'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.reason===void 0||!func0.call(data,"reason")){let err1={instancePath,schemaPath:"\
#/oneOf/0/required",keyword:"required",params:{missingProperty:"reason"},message:"must have required property 'reason'"};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}for(let key0 of Object.keys(data))if(!(key0==="change"||key0==="expected"||key0==="reason")){let err2={instancePath,schemaPath:"#/oneOf/0/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.change!==void 0&&func0.call(data,"change")){let data0=data.change;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){
let err3={instancePath:instancePath+"/change",schemaPath:"#/oneOf/0/properties/change/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}let _errs6=errors,_errs7=errors;if(data0!==0){let err4={};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
var valid2=_errs7===errors;if(valid2){let err5={instancePath:instancePath+"/change",schemaPath:"#/oneOf/0/properties/change/not",keyword:"not",params:{},message:"\
must NOT be valid"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}else errors=_errs6,vErrors!==null&&(_errs6?vErrors.length=_errs6:vErrors=null);if(typeof data0==
"number"&&isFinite(data0)){if(data0>1e9||isNaN(data0)){let err6={instancePath:instancePath+"/change",schemaPath:"#/oneOf/0/properties/change/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data0<-1e9||isNaN(data0)){
let err7={instancePath:instancePath+"/change",schemaPath:"#/oneOf/0/properties/change/minimum",keyword:"minimum",params:{comparison:">=",limit:-1e9},message:"mu\
st be >= -1000000000"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}if(data.expected!==void 0&&func0.call(data,"expected")){let data1=data.expected;
if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err8={instancePath:instancePath+"/expected",schemaPath:"#/oneOf/0/properties/expec\
ted/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(typeof data1=="number"&&
isFinite(data1)){if(data1>1e9||isNaN(data1)){let err9={instancePath:instancePath+"/expected",schemaPath:"#/oneOf/0/properties/expected/maximum",keyword:"maximum",
params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data1<0||isNaN(data1)){let err10={
instancePath:instancePath+"/expected",schemaPath:"#/oneOf/0/properties/expected/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= \
0"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}if(data.reason!==void 0&&func0.call(data,"reason")){let data2=data.reason;if(typeof data2=="st\
ring"){if(func47(data2)>200){let err11={instancePath:instancePath+"/reason",schemaPath:"#/oneOf/0/properties/reason/maxLength",keyword:"maxLength",params:{limit:200},
message:"must NOT have more than 200 characters"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(func47(data2)<1){let err12={instancePath:instancePath+
"/reason",schemaPath:"#/oneOf/0/properties/reason/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?
vErrors=[err12]:vErrors.push(err12),errors++}if(!pattern21.test(data2)){let err13={instancePath:instancePath+"/reason",schemaPath:"#/oneOf/0/properties/reason/p\
attern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$"},message:'must match pattern "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD80\
0-\\uDFFF]+$"'};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/reason",schemaPath:"#/oneOf/0/propertie\
s/reason/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath,
schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid0=_errs1===
errors;_valid0&&(valid0=!0,passing0=0);let _errs12=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.set_to===void 0||!func0.call(data,"set_t\
o")){let err16={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"set_to"},message:"must have required property 'set_to'"};
vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data.expected===void 0||!func0.call(data,"expected")){let err17={instancePath,schemaPath:"#/oneOf\
/1/required",keyword:"required",params:{missingProperty:"expected"},message:"must have required property 'expected'"};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}if(data.reason===void 0||!func0.call(data,"reason")){let err18={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"\
reason"},message:"must have required property 'reason'"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}for(let key1 of Object.keys(data))if(!(key1===
"set_to"||key1==="expected"||key1==="reason")){let err19={instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(data.set_to!==void 0&&func0.call(data,"set_to")){let data3=data.
set_to;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err20={instancePath:instancePath+"/set_to",schemaPath:"#/oneOf/1/properties\
/set_to/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(typeof data3=="nu\
mber"&&isFinite(data3)){if(data3>1e9||isNaN(data3)){let err21={instancePath:instancePath+"/set_to",schemaPath:"#/oneOf/1/properties/set_to/maximum",keyword:"max\
imum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data3<0||isNaN(data3)){
let err22={instancePath:instancePath+"/set_to",schemaPath:"#/oneOf/1/properties/set_to/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must\
 be >= 0"};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}}if(data.expected!==void 0&&func0.call(data,"expected")){let data4=data.expected;if(!(typeof data4==
"number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){let err23={instancePath:instancePath+"/expected",schemaPath:"#/oneOf/1/properties/expected/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(typeof data4=="number"&&isFinite(data4)){
if(data4>1e9||isNaN(data4)){let err24={instancePath:instancePath+"/expected",schemaPath:"#/oneOf/1/properties/expected/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}if(data4<0||isNaN(data4)){let err25={instancePath:instancePath+
"/expected",schemaPath:"#/oneOf/1/properties/expected/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=
[err25]:vErrors.push(err25),errors++}}}if(data.reason!==void 0&&func0.call(data,"reason")){let data5=data.reason;if(typeof data5=="string"){if(func47(data5)>200){
let err26={instancePath:instancePath+"/reason",schemaPath:"#/oneOf/1/properties/reason/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have \
more than 200 characters"};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(func47(data5)<1){let err27={instancePath:instancePath+"/reason",schemaPath:"\
#/oneOf/1/properties/reason/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}if(!pattern21.test(data5)){let err28={instancePath:instancePath+"/reason",schemaPath:"#/oneOf/1/properties/reason/pattern",keyword:"pattern",
params:{pattern:"^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$"},message:'must match pattern "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$"'};vErrors===
null?vErrors=[err28]:vErrors.push(err28),errors++}}else{let err29={instancePath:instancePath+"/reason",schemaPath:"#/oneOf/1/properties/reason/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}}else{let err30={instancePath,schemaPath:"#/on\
eOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}var _valid0=_errs12===errors;
if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=
null);else{let err31={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0},message:"must match exactly one schema in oneOf"};vErrors===
null?vErrors=[err31]:vErrors.push(err31),errors++}return validate35.errors=vErrors,errors===0}var listStockMovements_query=validate36,schema21={type:"object",additionalProperties:!1,
required:[],properties:{limit:{type:"integer",minimum:1,maximum:1e3},cursor:{type:"string",minLength:1,maxLength:200,pattern:"^[A-Za-z0-9_-]+$"},sort:{type:"str\
ing",enum:["id","-id"]},product_id:{type:"integer",minimum:1,maximum:9007199254740991},order_id:{type:"integer",minimum:1,maximum:9007199254740991}}};function validate36(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.
keys(data))if(!(key0==="limit"||key0==="cursor"||key0==="sort"||key0==="product_id"||key0==="order_id")){let err0={instancePath,schemaPath:"#/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.limit!==void 0&&func0.call(data,"limit")){let data0=data.limit;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={
instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>1e3||isNaN(data0)){let err2={instancePath:instancePath+"/limit",schemaPath:"\
#/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},
message:"must be >= 1"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}if(data.cursor!==void 0&&func0.call(data,"cursor")){let data1=data.cursor;if(typeof data1==
"string"){if(func47(data1)>200){let err4={instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit:200},
message:"must NOT have more than 200 characters"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(func47(data1)<1){let err5={instancePath:instancePath+
"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}if(!pattern0.test(data1)){let err6={instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pat\
tern",params:{pattern:"^[A-Za-z0-9_-]+$"},message:'must match pattern "^[A-Za-z0-9_-]+$"'};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={
instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}if(data.sort!==void 0&&func0.call(data,"sort")){let data2=data.sort;if(typeof data2!="string"){let err8={instancePath:instancePath+
"/sort",schemaPath:"#/properties/sort/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
if(!(data2==="id"||data2==="-id")){let err9={instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/enum",keyword:"enum",params:{allowedValues:schema21.
properties.sort.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.product_id!==void 0&&
func0.call(data,"product_id")){let data3=data.product_id;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err10={instancePath:instancePath+
"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>9007199254740991||isNaN(data3)){let err11={instancePath:instancePath+"/product_id",schemaPath:"\
#/properties/product_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991"};vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++}if(data3<1||isNaN(data3)){let err12={instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}if(data.order_id!==void 0&&func0.
call(data,"order_id")){let data4=data.order_id;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){let err13={instancePath:instancePath+"/\
order_id",schemaPath:"#/properties/order_id/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err13]:vErrors.push(
err13),errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4>9007199254740991||isNaN(data4)){let err14={instancePath:instancePath+"/order_id",schemaPath:"\
#/properties/order_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991"};vErrors===null?vErrors=[
err14]:vErrors.push(err14),errors++}if(data4<1||isNaN(data4)){let err15={instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}}else{let err16={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate36.errors=vErrors,
errors===0}var listEvents_query=validate37,schema22={type:"object",additionalProperties:!1,required:[],properties:{limit:{type:"integer",minimum:1,maximum:1e3},
cursor:{type:"string",minLength:1,maxLength:200,pattern:"^[A-Za-z0-9_-]+$"},sort:{type:"string",enum:["id","-id"]},after:{type:"integer",minimum:0,maximum:9007199254740991},
type:{type:"string",enum:["user.added","user.updated","user.removed","user.logged_in","user.logged_out","key.added","key.removed","product.added","product.updat\
ed","product.removed","product.stock_changed","order.placed","order.changed","order.cancelled","order.restored","shop.noted","shop.unlocked"]},subject_kind:{type:"\
string",enum:["user","key","product","order","shop"]},subject_id:{type:"integer",minimum:1,maximum:9007199254740991},mine:{type:"boolean"},request_id:{type:"str\
ing",minLength:1,maxLength:200,pattern:"^[^\\u0000-\\u001F\\u007F\\uD800-\\uDFFF]+$"}}};function validate37(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!func0.call(schema22.properties,
key0)){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additio\
nal properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.limit!==void 0&&func0.call(data,"limit")){let data0=data.limit;if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>1e3||isNaN(
data0)){let err2={instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must \
be <= 1000"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+"/limit",schemaPath:"#/prop\
erties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}if(data.
cursor!==void 0&&func0.call(data,"cursor")){let data1=data.cursor;if(typeof data1=="string"){if(func47(data1)>200){let err4={instancePath:instancePath+"/cursor",
schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}if(func47(data1)<1){let err5={instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern0.test(data1)){let err6={instancePath:instancePath+
"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]+$"},message:'must match pattern "^[A-Za-z0-9_-]+$"'};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.sort!==void 0&&func0.call(data,"sort")){let data2=data.
sort;if(typeof data2!="string"){let err8={instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/type",keyword:"type",params:{type:"string"},message:"m\
ust be string"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(!(data2==="id"||data2==="-id")){let err9={instancePath:instancePath+"/sort",schemaPath:"\
#/properties/sort/enum",keyword:"enum",params:{allowedValues:schema22.properties.sort.enum},message:"must be equal to one of the allowed values"};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}}if(data.after!==void 0&&func0.call(data,"after")){let data3=data.after;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(
data3)&&isFinite(data3))){let err10={instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type:"integer"},message:"mus\
t be integer"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>9007199254740991||isNaN(data3)){
let err11={instancePath:instancePath+"/after",schemaPath:"#/properties/after/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"\
must be <= 9007199254740991"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data3<0||isNaN(data3)){let err12={instancePath:instancePath+"/after",
schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err12]:vErrors.push(err12),
errors++}}}if(data.type!==void 0&&func0.call(data,"type")){let data4=data.type;if(typeof data4!="string"){let err13={instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(!(data4===
"user.added"||data4==="user.updated"||data4==="user.removed"||data4==="user.logged_in"||data4==="user.logged_out"||data4==="key.added"||data4==="key.removed"||data4===
"product.added"||data4==="product.updated"||data4==="product.removed"||data4==="product.stock_changed"||data4==="order.placed"||data4==="order.changed"||data4===
"order.cancelled"||data4==="order.restored"||data4==="shop.noted"||data4==="shop.unlocked")){let err14={instancePath:instancePath+"/type",schemaPath:"#/properti\
es/type/enum",keyword:"enum",params:{allowedValues:schema22.properties.type.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[
err14]:vErrors.push(err14),errors++}}if(data.subject_kind!==void 0&&func0.call(data,"subject_kind")){let data5=data.subject_kind;if(typeof data5!="string"){let err15={
instancePath:instancePath+"/subject_kind",schemaPath:"#/properties/subject_kind/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}if(!(data5==="user"||data5==="key"||data5==="product"||data5==="order"||data5==="shop")){let err16={instancePath:instancePath+
"/subject_kind",schemaPath:"#/properties/subject_kind/enum",keyword:"enum",params:{allowedValues:schema22.properties.subject_kind.enum},message:"must be equal t\
o one of the allowed values"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}if(data.subject_id!==void 0&&func0.call(data,"subject_id")){let data6=data.
subject_id;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6))){let err17={instancePath:instancePath+"/subject_id",schemaPath:"#/properties\
/subject_id/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(typeof data6==
"number"&&isFinite(data6)){if(data6>9007199254740991||isNaN(data6)){let err18={instancePath:instancePath+"/subject_id",schemaPath:"#/properties/subject_id/maxim\
um",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991"};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}if(data6<1||isNaN(data6)){let err19={instancePath:instancePath+"/subject_id",schemaPath:"#/properties/subject_id/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}}if(data.mine!==void 0&&func0.call(data,"mine")&&typeof data.mine!=
"boolean"){let err20={instancePath:instancePath+"/mine",schemaPath:"#/properties/mine/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===
null?vErrors=[err20]:vErrors.push(err20),errors++}if(data.request_id!==void 0&&func0.call(data,"request_id")){let data8=data.request_id;if(typeof data8=="string"){
if(func47(data8)>200){let err21={instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit:200},message:"\
must NOT have more than 200 characters"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(func47(data8)<1){let err22={instancePath:instancePath+"/\
request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?
vErrors=[err22]:vErrors.push(err22),errors++}if(!pattern14.test(data8)){let err23={instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/p\
attern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001F\\u007F\\uD800-\\uDFFF]+$"},message:'must match pattern "^[^\\u0000-\\u001F\\u007F\\uD800-\\uDFFF]+$"'};
vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{let err25={instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}return validate37.errors=vErrors,
errors===0}var listEvents_headers=validate38;var pattern26=new RegExp("^[0-9]+$","u");function validate38(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data["x-deadline-ms"]!==void 0&&func0.call(data,"x-deadline-ms")){let data0=data["x-deadline-ms"];if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err0={instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>
2147483647||isNaN(data0)){let err1={instancePath:instancePath+"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:2147483647},message:"must be <= 2147483647"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0<1||isNaN(data0)){let err2={instancePath:instancePath+
"/x-deadline-ms",schemaPath:"#/properties/x-deadline-ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}}if(data["last-event-id"]!==void 0&&func0.call(data,"last-event-id")){let data1=data["last-event-id"];if(typeof data1=="stri\
ng"){if(func47(data1)>20){let err3={instancePath:instancePath+"/last-event-id",schemaPath:"#/properties/last-event-id/maxLength",keyword:"maxLength",params:{limit:20},
message:"must NOT have more than 20 characters"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(!pattern26.test(data1)){let err4={instancePath:instancePath+
"/last-event-id",schemaPath:"#/properties/last-event-id/pattern",keyword:"pattern",params:{pattern:"^[0-9]+$"},message:'must match pattern "^[0-9]+$"'};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/last-event-id",schemaPath:"#/properties/last-event-id/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath,schemaPath:"#/typ\
e",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate38.errors=vErrors,errors===
0}var addNote_body=validate39;function validate39(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.text===void 0||!func0.call(data,"text")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"text"},message:"\
must have required property 'text'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(!(key0==="text"||key0==="unl\
ocked_seconds")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT ha\
ve additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.text!==void 0&&func0.call(data,"text")){let data0=data.text;if(typeof data0==
"string"){if(func47(data0)>500){let err2={instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit:500},message:"\
must NOT have more than 500 characters"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(func47(data0)<1){let err3={instancePath:instancePath+"/tex\
t",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(!pattern21.test(data0)){let err4={instancePath:instancePath+"/text",schemaPath:"#/properties/text/pattern",keyword:"pattern",params:{
pattern:"^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$"},message:'must match pattern "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$"'};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type:"st\
ring"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.unlocked_seconds!==void 0&&func0.call(data,"unlocked_seconds")){
let data1=data.unlocked_seconds;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err6={instancePath:instancePath+"/unlocked_seconds",
schemaPath:"#/properties/unlocked_seconds/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>86400||isNaN(data1)){let err7={instancePath:instancePath+"/unlocked_seconds",schemaPath:"#/propert\
ies/unlocked_seconds/maximum",keyword:"maximum",params:{comparison:"<=",limit:86400},message:"must be <= 86400"};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}if(data1<1||isNaN(data1)){let err8={instancePath:instancePath+"/unlocked_seconds",schemaPath:"#/properties/unlocked_seconds/minimum",keyword:"minimum",
params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}}else{let err9={instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate39.errors=vErrors,
errors===0}var getStats_query=validate40;function validate40(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){for(let key0 of Object.keys(data))if(!(key0==="from"||key0==="to")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.from!==void 0&&
func0.call(data,"from")){let data0=data.from;if(typeof data0=="string"){if(!pattern1.test(data0)){let err1={instancePath:instancePath+"/from",schemaPath:"#/prop\
erties/from/pattern",keyword:"pattern",params:{pattern:"^(?!0000)"},message:'must match pattern "^(?!0000)"'};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(!formats0.validate(data0)){let err2={instancePath:instancePath+"/from",schemaPath:"#/properties/from/format",keyword:"format",params:{format:"date"},message:'\
must match format "date"'};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/from",schemaPath:"#/properties/\
from/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.to!==void 0&&func0.
call(data,"to")){let data1=data.to;if(typeof data1=="string"){if(!pattern1.test(data1)){let err4={instancePath:instancePath+"/to",schemaPath:"#/properties/to/pa\
ttern",keyword:"pattern",params:{pattern:"^(?!0000)"},message:'must match pattern "^(?!0000)"'};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!formats0.
validate(data1)){let err5={instancePath:instancePath+"/to",schemaPath:"#/properties/to/format",keyword:"format",params:{format:"date"},message:'must match forma\
t "date"'};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/typ\
e",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate40.errors=vErrors,errors===
0}var listOrders_200=validate212,schema62={type:"object",additionalProperties:!1,required:["orders","next_cursor"],properties:{orders:{type:"array",maxItems:1e3,items:{
$ref:"shared_1"}},next_cursor:{type:["string","null"],maxLength:200}}},schema7={type:"object",additionalProperties:!1,required:["id","user_id","product_id","qua\
ntity","date","unit_price","currency","total","version","created_at","updated_at"],properties:{id:{type:"integer",minimum:1,maximum:9007199254740991},user_id:{type:"\
integer",minimum:1,maximum:9007199254740991},product_id:{type:"integer",minimum:1,maximum:9007199254740991},quantity:{type:"integer",minimum:1,maximum:1e6},date:{
type:"string",format:"date",pattern:"^(?!0000)"},unit_price:{type:"integer",minimum:0,maximum:1e9},currency:{type:"string",pattern:"^[A-Z]{3}$"},total:{type:"in\
teger",minimum:0,maximum:9007199254740991},version:{type:"integer",minimum:1,maximum:9007199254740991},created_at:{type:"string",format:"date-time"},updated_at:{
type:"string",format:"date-time"}}},func2=Object.prototype.hasOwnProperty,formats02=require_formats().fastFormats.date,formats2=require_formats().fastFormats["d\
ate-time"],pattern02=new RegExp("^(?!0000)","u"),pattern12=new RegExp("^[A-Z]{3}$","u");function validate222(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.id===void 0&&(missing0="id")||
data.user_id===void 0&&(missing0="user_id")||data.product_id===void 0&&(missing0="product_id")||data.quantity===void 0&&(missing0="quantity")||data.date===void 0&&
(missing0="date")||data.unit_price===void 0&&(missing0="unit_price")||data.currency===void 0&&(missing0="currency")||data.total===void 0&&(missing0="total")||data.
version===void 0&&(missing0="version")||data.created_at===void 0&&(missing0="created_at")||data.updated_at===void 0&&(missing0="updated_at"))return validate222.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)func2.call(schema7.
properties,key0)||delete data[key0];if(_errs1===errors){if(data.id!==void 0){let data0=data.id,_errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&
isFinite(data0)))return validate222.errors=[{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===
_errs2&&typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||isNaN(data0))return validate222.errors=[{instancePath:instancePath+"/id",schemaPath:"\
#/properties/id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data0<1||isNaN(data0))return validate222.errors=[{instancePath:instancePath+
"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
user_id!==void 0){let data1=data.user_id,_errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return validate222.errors=[{instancePath:instancePath+
"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)){if(data1>
9007199254740991||isNaN(data1))return validate222.errors=[{instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maximum",keyword:"maximum",params:{
comparison:"<=",limit:9007199254740991}}],!1;if(data1<1||isNaN(data1))return validate222.errors=[{instancePath:instancePath+"/user_id",schemaPath:"#/properties/\
user_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.product_id!==void 0){let data2=data.
product_id,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate222.errors=[{instancePath:instancePath+"/produc\
t_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>
9007199254740991||isNaN(data2))return validate222.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"maximum",
params:{comparison:"<=",limit:9007199254740991}}],!1;if(data2<1||isNaN(data2))return validate222.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/\
properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.quantity!==
void 0){let data3=data.quantity,_errs8=errors;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3)))return validate222.errors=[{instancePath:instancePath+
"/quantity",schemaPath:"#/properties/quantity/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs8&&typeof data3=="number"&&isFinite(data3)){if(data3>
1e6||isNaN(data3))return validate222.errors=[{instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e6}}],!1;if(data3<1||isNaN(data3))return validate222.errors=[{instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.date!==void 0){let data4=data.date,_errs10=errors;
if(errors===_errs10&&errors===_errs10)if(typeof data4=="string")if(pattern02.test(data4)){if(!formats02.validate.test(data4))return validate222.errors=[{instancePath:instancePath+
"/date",schemaPath:"#/properties/date/format",keyword:"format",params:{format:"date"}}],!1}else return validate222.errors=[{instancePath:instancePath+"/date",schemaPath:"\
#/properties/date/pattern",keyword:"pattern",params:{pattern:"^(?!0000)"}}],!1;else return validate222.errors=[{instancePath:instancePath+"/date",schemaPath:"#/\
properties/date/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.unit_price!==void 0){let data5=data.
unit_price,_errs12=errors;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5)))return validate222.errors=[{instancePath:instancePath+"/unit_\
price",schemaPath:"#/properties/unit_price/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs12&&typeof data5=="number"&&isFinite(data5)){if(data5>
1e9||isNaN(data5))return validate222.errors=[{instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e9}}],!1;if(data5<0||isNaN(data5))return validate222.errors=[{instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0}}],!1}var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.currency!==void 0){let data6=data.currency,_errs14=errors;
if(errors===_errs14)if(typeof data6=="string"){if(!pattern12.test(data6))return validate222.errors=[{instancePath:instancePath+"/currency",schemaPath:"#/propert\
ies/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z]{3}$"}}],!1}else return validate222.errors=[{instancePath:instancePath+"/currency",schemaPath:"#/\
properties/currency/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.total!==void 0){let data7=data.
total,_errs16=errors;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7)))return validate222.errors=[{instancePath:instancePath+"/total",schemaPath:"\
#/properties/total/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs16&&typeof data7=="number"&&isFinite(data7)){if(data7>9007199254740991||isNaN(
data7))return validate222.errors=[{instancePath:instancePath+"/total",schemaPath:"#/properties/total/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],
!1;if(data7<0||isNaN(data7))return validate222.errors=[{instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0}}],!1}var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.version!==void 0){let data8=data.version,_errs18=errors;if(!(typeof data8=="\
number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8)))return validate222.errors=[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"\
type",params:{type:"integer"}}],!1;if(errors===_errs18&&typeof data8=="number"&&isFinite(data8)){if(data8>9007199254740991||isNaN(data8))return validate222.errors=
[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data8<
1||isNaN(data8))return validate222.errors=[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1}}],!1}var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.created_at!==void 0){let data9=data.created_at,_errs20=errors;if(errors===_errs20&&
errors===_errs20)if(typeof data9=="string"){if(!formats2.validate.test(data9))return validate222.errors=[{instancePath:instancePath+"/created_at",schemaPath:"#/\
properties/created_at/format",keyword:"format",params:{format:"date-time"}}],!1}else return validate222.errors=[{instancePath:instancePath+"/created_at",schemaPath:"\
#/properties/created_at/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs20===errors}else var valid0=!0;if(valid0)if(data.updated_at!==void 0){let data10=data.
updated_at,_errs22=errors;if(errors===_errs22&&errors===_errs22)if(typeof data10=="string"){if(!formats2.validate.test(data10))return validate222.errors=[{instancePath:instancePath+
"/updated_at",schemaPath:"#/properties/updated_at/format",keyword:"format",params:{format:"date-time"}}],!1}else return validate222.errors=[{instancePath:instancePath+
"/updated_at",schemaPath:"#/properties/updated_at/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs22===errors}else var valid0=!0}}}}}}}}}}}}else
return validate222.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate222.errors=vErrors,errors===0}var func3=require_ucs2length().
default;function validate212(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.orders===void 0&&(missing0="orders")||data.next_cursor===void 0&&(missing0="next_cursor"))return validate212.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="orders"||
key0==="next_cursor"||delete data[key0];if(_errs1===errors){if(data.orders!==void 0){let data0=data.orders,_errs2=errors;if(errors===_errs2)if(Array.isArray(data0)){
if(data0.length>1e3)return validate212.errors=[{instancePath:instancePath+"/orders",schemaPath:"#/properties/orders/maxItems",keyword:"maxItems",params:{limit:1e3}}],
!1;{var valid1=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){let _errs4=errors;validate222(data0[i0],{instancePath:instancePath+"/orders/"+i0,parentData:data0,
parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(validate222.errors),errors=vErrors.length);var valid1=_errs4===errors;
if(!valid1)break}}}else return validate212.errors=[{instancePath:instancePath+"/orders",schemaPath:"#/properties/orders/type",keyword:"type",params:{type:"array"}}],
!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.next_cursor!==void 0){let data2=data.next_cursor,_errs5=errors;if(typeof data2!="string"&&data2!==
null)return validate212.errors=[{instancePath:instancePath+"/next_cursor",schemaPath:"#/properties/next_cursor/type",keyword:"type",params:{type:schema62.properties.
next_cursor.type}}],!1;if(errors===_errs5&&typeof data2=="string"&&func3(data2)>200)return validate212.errors=[{instancePath:instancePath+"/next_cursor",schemaPath:"\
#/properties/next_cursor/maxLength",keyword:"maxLength",params:{limit:200}}],!1;var valid0=_errs5===errors}else var valid0=!0}}}else return validate212.errors=[
{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate212.errors=vErrors,errors===0}var listOrders_400=validate242,schema8={
type:"object",required:["type","title","status","detail","code","request_id","errors"],properties:{type:{type:"string",format:"uri"},title:{type:"string",const:"\
The request does not fit the contract"},status:{type:"integer",minimum:400,maximum:599,const:400},detail:{type:"string"},code:{type:"string",const:"invalid_requ\
est"},request_id:{type:"string"},errors:{type:"array",minItems:1,items:{type:"object",additionalProperties:!1,required:["in","pointer","detail"],properties:{in:{
type:"string",enum:["body","path","query","header"]},pointer:{type:"string"},detail:{type:"string"}}}}},additionalProperties:!1},formats6=/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i;
function validate242(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.errors===void 0&&
(missing0="errors"))return validate242.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="errors"||delete data[key0];if(_errs1===
errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate242.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate242.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==
void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate242.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/tit\
le/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The request does not fit the contract")return validate242.errors=[{instancePath:instancePath+"/t\
itle",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"The request does not fit the contract"}}],!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate242.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==400)return validate242.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:400}}],!1;if(errors===_errs6&&typeof data2==
"number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate242.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"\
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
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate242.errors=vErrors,errors===0}var listOrders_401=validate252;function validate252(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate252.errors=
[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="\
title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;
if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate252.errors=[{instancePath:instancePath+"/type",schemaPath:"\
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
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate252.errors=vErrors,errors===0}var listOrders_403=validate262;function validate262(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate262.errors=
[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="\
title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;
if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate262.errors=[{instancePath:instancePath+"/type",schemaPath:"\
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
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate262.errors=vErrors,errors===0}var listOrders_500=validate272;function validate272(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate272.errors=
[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="\
title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;
if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate272.errors=[{instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate272.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;
if(typeof data1!="string")return validate272.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"strin\
g"}}],!1;if(data1!=="Something went wrong on our side")return validate272.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"\
const",params:{allowedValue:"Something went wrong on our side"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.
status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate272.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==500)return validate272.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/const",keyword:"const",params:{allowedValue:500}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))
return validate272.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],
!1;if(data2<400||isNaN(data2))return validate272.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{
comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="stri\
ng")return validate272.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate272.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="internal_error")return validate272.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"internal_error"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)
if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")return validate272.errors=[{instancePath:instancePath+"/request_id",schemaPath:"\
#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate272.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate272.errors=vErrors,errors===0}var listOrders_503=validate282;function validate282(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="Too much to do right now"){if(errors===errors)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.retry_after===void 0&&
(missing0="retry_after"))return validate282.errors=[{instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs4=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="retry_after"||delete data[key0];
if(_errs4===errors){if(data.type!==void 0){let data0=data.type,_errs5=errors;if(errors===_errs5&&errors===_errs5)if(typeof data0=="string"){if(!formats6.test(data0))
return validate282.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate282.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs5===errors}else
var valid2=!0;if(valid2){if(data.title!==void 0){let data1=data.title,_errs7=errors;if(typeof data1!="string")return validate282.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/oneOf/0/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="Too much to do right now")return validate282.errors=
[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/0/properties/title/const",keyword:"const",params:{allowedValue:"Too much to do right now"}}],!1;var valid2=_errs7===
errors}else var valid2=!0;if(valid2){if(data.status!==void 0){let data2=data.status,_errs9=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(
data2)))return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;
if(data2!==503)return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/const",keyword:"const",params:{allowedValue:503}}],
!1;if(errors===_errs9&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/0/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate282.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/0/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid2=_errs9===errors}else var valid2=!0;
if(valid2){if(data.detail!==void 0){let _errs11=errors;if(typeof data.detail!="string")return validate282.errors=[{instancePath:instancePath+"/detail",schemaPath:"\
#/oneOf/0/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs11===errors}else var valid2=!0;if(valid2){if(data.code!==void 0){let data4=data.
code,_errs13=errors;if(typeof data4!="string")return validate282.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="overloaded")return validate282.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/co\
nst",keyword:"const",params:{allowedValue:"overloaded"}}],!1;var valid2=_errs13===errors}else var valid2=!0;if(valid2){if(data.request_id!==void 0){let _errs15=errors;
if(typeof data.request_id!="string")return validate282.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/request_id/type",keyword:"\
type",params:{type:"string"}}],!1;var valid2=_errs15===errors}else var valid2=!0;if(valid2)if(data.retry_after!==void 0){let data6=data.retry_after,_errs17=errors;
if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6)))return validate282.errors=[{instancePath:instancePath+"/retry_after",schemaPath:"#/oneO\
f/0/properties/retry_after/type",keyword:"type",params:{type:"integer"}}],!1;var valid2=_errs17===errors}else var valid2=!0}}}}}}}}else return validate282.errors=
[{instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The database is busy"){if(errors===errors)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing1;if(data.type===void 0&&(missing1="type")||data.title===void 0&&(missing1="title")||data.status===void 0&&(missing1=
"status")||data.detail===void 0&&(missing1="detail")||data.code===void 0&&(missing1="code")||data.request_id===void 0&&(missing1="request_id")||data.retry_after===
void 0&&(missing1="retry_after"))return validate282.errors=[{instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:missing1}}],
!1;{let _errs21=errors;for(let key1 in data)key1==="type"||key1==="title"||key1==="status"||key1==="detail"||key1==="code"||key1==="request_id"||key1==="retry_a\
fter"||delete data[key1];if(_errs21===errors){if(data.type!==void 0){let data7=data.type,_errs22=errors;if(errors===_errs22&&errors===_errs22)if(typeof data7=="\
string"){if(!formats6.test(data7))return validate282.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/format",keyword:"format",params:{
format:"uri"}}],!1}else return validate282.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/type",keyword:"type",params:{type:"s\
tring"}}],!1;var valid4=_errs22===errors}else var valid4=!0;if(valid4){if(data.title!==void 0){let data8=data.title,_errs24=errors;if(typeof data8!="string")return validate282.
errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/1/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data8!=="The database is \
busy")return validate282.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/1/properties/title/const",keyword:"const",params:{allowedValue:"The dat\
abase is busy"}}],!1;var valid4=_errs24===errors}else var valid4=!0;if(valid4){if(data.status!==void 0){let data9=data.status,_errs26=errors;if(!(typeof data9==
"number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9)))return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/ty\
pe",keyword:"type",params:{type:"integer"}}],!1;if(data9!==503)return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/\
status/const",keyword:"const",params:{allowedValue:503}}],!1;if(errors===_errs26&&typeof data9=="number"&&isFinite(data9)){if(data9>599||isNaN(data9))return validate282.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data9<
400||isNaN(data9))return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:400}}],!1}var valid4=_errs26===errors}else var valid4=!0;if(valid4){if(data.detail!==void 0){let _errs28=errors;if(typeof data.detail!="string")return validate282.
errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/1/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs28===errors}else
var valid4=!0;if(valid4){if(data.code!==void 0){let data11=data.code,_errs30=errors;if(typeof data11!="string")return validate282.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/oneOf/1/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data11!=="database_busy")return validate282.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/oneOf/1/properties/code/const",keyword:"const",params:{allowedValue:"database_busy"}}],!1;var valid4=_errs30===errors}else var valid4=!0;if(valid4){
if(data.request_id!==void 0){let _errs32=errors;if(typeof data.request_id!="string")return validate282.errors=[{instancePath:instancePath+"/request_id",schemaPath:"\
#/oneOf/1/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs32===errors}else var valid4=!0;if(valid4)if(data.retry_after!==
void 0){let data13=data.retry_after,_errs34=errors;if(!(typeof data13=="number"&&!(data13%1)&&!isNaN(data13)&&isFinite(data13)))return validate282.errors=[{instancePath:instancePath+
"/retry_after",schemaPath:"#/oneOf/1/properties/retry_after/type",keyword:"type",params:{type:"integer"}}],!1;var valid4=_errs34===errors}else var valid4=!0}}}}}}}}else
return validate282.errors=[{instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The service is going down"){if(errors===
errors)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;if(data.type===void 0&&(missing2="type")||data.title===void 0&&(missing2="title")||data.
status===void 0&&(missing2="status")||data.detail===void 0&&(missing2="detail")||data.code===void 0&&(missing2="code")||data.request_id===void 0&&(missing2="req\
uest_id")||data.retry_after===void 0&&(missing2="retry_after"))return validate282.errors=[{instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{
missingProperty:missing2}}],!1;{let _errs38=errors;for(let key2 in data)key2==="type"||key2==="title"||key2==="status"||key2==="detail"||key2==="code"||key2==="\
request_id"||key2==="retry_after"||delete data[key2];if(_errs38===errors){if(data.type!==void 0){let data14=data.type,_errs39=errors;if(errors===_errs39&&errors===
_errs39)if(typeof data14=="string"){if(!formats6.test(data14))return validate282.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/typ\
e/format",keyword:"format",params:{format:"uri"}}],!1}else return validate282.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/type/t\
ype",keyword:"type",params:{type:"string"}}],!1;var valid6=_errs39===errors}else var valid6=!0;if(valid6){if(data.title!==void 0){let data15=data.title,_errs41=errors;
if(typeof data15!="string")return validate282.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/2/properties/title/type",keyword:"type",params:{type:"\
string"}}],!1;if(data15!=="The service is going down")return validate282.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/2/properties/title/cons\
t",keyword:"const",params:{allowedValue:"The service is going down"}}],!1;var valid6=_errs41===errors}else var valid6=!0;if(valid6){if(data.status!==void 0){let data16=data.
status,_errs43=errors;if(!(typeof data16=="number"&&!(data16%1)&&!isNaN(data16)&&isFinite(data16)))return validate282.errors=[{instancePath:instancePath+"/statu\
s",schemaPath:"#/oneOf/2/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data16!==503)return validate282.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/2/properties/status/const",keyword:"const",params:{allowedValue:503}}],!1;if(errors===_errs43&&typeof data16=="number"&&isFinite(data16)){
if(data16>599||isNaN(data16))return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/2/properties/status/maximum",keyword:"maximum",
params:{comparison:"<=",limit:599}}],!1;if(data16<400||isNaN(data16))return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/2/prope\
rties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid6=_errs43===errors}else var valid6=!0;if(valid6){if(data.detail!==void 0){
let _errs45=errors;if(typeof data.detail!="string")return validate282.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/2/properties/detail/type",
keyword:"type",params:{type:"string"}}],!1;var valid6=_errs45===errors}else var valid6=!0;if(valid6){if(data.code!==void 0){let data18=data.code,_errs47=errors;
if(typeof data18!="string")return validate282.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/2/properties/code/type",keyword:"type",params:{type:"\
string"}}],!1;if(data18!=="shutting_down")return validate282.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/2/properties/code/const",keyword:"co\
nst",params:{allowedValue:"shutting_down"}}],!1;var valid6=_errs47===errors}else var valid6=!0;if(valid6){if(data.request_id!==void 0){let _errs49=errors;if(typeof data.
request_id!="string")return validate282.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/2/properties/request_id/type",keyword:"type",params:{
type:"string"}}],!1;var valid6=_errs49===errors}else var valid6=!0;if(valid6)if(data.retry_after!==void 0){let data20=data.retry_after,_errs51=errors;if(!(typeof data20==
"number"&&!(data20%1)&&!isNaN(data20)&&isFinite(data20)))return validate282.errors=[{instancePath:instancePath+"/retry_after",schemaPath:"#/oneOf/2/properties/r\
etry_after/type",keyword:"type",params:{type:"integer"}}],!1;var valid6=_errs51===errors}else var valid6=!0}}}}}}}}else return validate282.errors=[{instancePath,
schemaPath:"#/oneOf/2/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="Nobody waits for it any more"){if(errors===errors)if(data&&typeof data=="\
object"&&!Array.isArray(data)){let missing3;if(data.type===void 0&&(missing3="type")||data.title===void 0&&(missing3="title")||data.status===void 0&&(missing3="\
status")||data.detail===void 0&&(missing3="detail")||data.code===void 0&&(missing3="code")||data.request_id===void 0&&(missing3="request_id"))return validate282.
errors=[{instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty:missing3}}],!1;{let _errs55=errors;for(let key3 in data)key3===
"type"||key3==="title"||key3==="status"||key3==="detail"||key3==="code"||key3==="request_id"||delete data[key3];if(_errs55===errors){if(data.type!==void 0){let data21=data.
type,_errs56=errors;if(errors===_errs56&&errors===_errs56)if(typeof data21=="string"){if(!formats6.test(data21))return validate282.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/oneOf/3/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate282.errors=[{instancePath:instancePath+"/t\
ype",schemaPath:"#/oneOf/3/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid8=_errs56===errors}else var valid8=!0;if(valid8){if(data.title!==
void 0){let data22=data.title,_errs58=errors;if(typeof data22!="string")return validate282.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/3/pro\
perties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data22!=="Nobody waits for it any more")return validate282.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/oneOf/3/properties/title/const",keyword:"const",params:{allowedValue:"Nobody waits for it any more"}}],!1;var valid8=_errs58===errors}else
var valid8=!0;if(valid8){if(data.status!==void 0){let data23=data.status,_errs60=errors;if(!(typeof data23=="number"&&!(data23%1)&&!isNaN(data23)&&isFinite(data23)))
return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/3/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data23!==
503)return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/3/properties/status/const",keyword:"const",params:{allowedValue:503}}],!1;
if(errors===_errs60&&typeof data23=="number"&&isFinite(data23)){if(data23>599||isNaN(data23))return validate282.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/3/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data23<400||isNaN(data23))return validate282.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/3/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid8=_errs60===errors}else var valid8=!0;
if(valid8){if(data.detail!==void 0){let _errs62=errors;if(typeof data.detail!="string")return validate282.errors=[{instancePath:instancePath+"/detail",schemaPath:"\
#/oneOf/3/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid8=_errs62===errors}else var valid8=!0;if(valid8){if(data.code!==void 0){let data25=data.
code,_errs64=errors;if(typeof data25!="string")return validate282.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/3/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data25!=="deadline_passed")return validate282.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/3/properties/c\
ode/const",keyword:"const",params:{allowedValue:"deadline_passed"}}],!1;var valid8=_errs64===errors}else var valid8=!0;if(valid8)if(data.request_id!==void 0){let _errs66=errors;
if(typeof data.request_id!="string")return validate282.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/3/properties/request_id/type",keyword:"\
type",params:{type:"string"}}],!1;var valid8=_errs66===errors}else var valid8=!0}}}}}}}else return validate282.errors=[{instancePath,schemaPath:"#/oneOf/3/type",
keyword:"type",params:{type:"object"}}],!1}else return validate282.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"map\
ping",tag:"title",tagValue:tag0}}],!1;else return validate282.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"\
title",tagValue:tag0}}],!1}else return validate282.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate282.errors=
vErrors,errors===0}var placeOrder_200=validate292;function validate292(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.response===void 0&&(missing0="response")||data.order===void 0&&(missing0="order"))return validate292.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="response"||key0==="order"||delete data[key0];
if(_errs1===errors){if(data.response!==void 0){let data0=data.response,_errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func3(data0)>200)return validate292.
errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/maxLength",keyword:"maxLength",params:{limit:200}}],!1}else return validate292.
errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0)if(data.order!==void 0){let _errs4=errors;validate222(data.order,{instancePath:instancePath+"/order",parentData:data,parentDataProperty:"\
order",rootData})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(validate222.errors),errors=vErrors.length);var valid0=_errs4===errors}else var valid0=!0}}}else
return validate292.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate292.errors=vErrors,errors===0}var placeOrder_404=validate312;function validate322(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate322.errors=
[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="\
title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;
if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate322.errors=[{instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate322.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;
if(typeof data1!="string")return validate322.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"strin\
g"}}],!1;if(data1!=="No such user")return validate322.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{
allowedValue:"No such user"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate322.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"\
type",params:{type:"integer"}}],!1;if(data2!==404)return validate322.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"\
const",params:{allowedValue:404}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate322.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate322.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate322.errors=[{instancePath:instancePath+"/deta\
il",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){
let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate322.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="user_not_found")return validate322.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",
keyword:"const",params:{allowedValue:"user_not_found"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){let _errs12=errors;
if(typeof data.request_id!="string")return validate322.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",
params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate322.errors=[{instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"}}],!1;return validate322.errors=vErrors,errors===0}function validate332(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate332.errors=
[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="\
title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;
if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate332.errors=[{instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate332.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;
if(typeof data1!="string")return validate332.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"strin\
g"}}],!1;if(data1!=="No such product")return validate332.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{
allowedValue:"No such product"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate332.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"\
type",params:{type:"integer"}}],!1;if(data2!==404)return validate332.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"\
const",params:{allowedValue:404}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate332.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate332.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate332.errors=[{instancePath:instancePath+"/deta\
il",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){
let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate332.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="product_not_found")return validate332.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/con\
st",keyword:"const",params:{allowedValue:"product_not_found"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){let _errs12=errors;
if(typeof data.request_id!="string")return validate332.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",
params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate332.errors=[{instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"}}],!1;return validate332.errors=vErrors,errors===0}function validate312(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="No such us\
er")validate322(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate322.errors:vErrors.concat(validate322.errors),errors=
vErrors.length);else if(tag0==="No such product")validate332(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate332.errors:
vErrors.concat(validate332.errors),errors=vErrors.length);else return validate312.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{
error:"mapping",tag:"title",tagValue:tag0}}],!1;else return validate312.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"\
tag",tag:"title",tagValue:tag0}}],!1}else return validate312.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate312.
errors=vErrors,errors===0}var placeOrder_409=validate362;var schema18={type:"object",required:["type","title","status","detail","code","request_id","product_id","requested","available"],properties:{type:{type:"string",
format:"uri"},title:{type:"string",const:"Not enough stock"},status:{type:"integer",minimum:400,maximum:599,const:409},detail:{type:"string"},code:{type:"string",
const:"insufficient_stock"},request_id:{type:"string"},product_id:{type:"integer"},requested:{type:"integer"},available:{type:"integer"}},additionalProperties:!1};
function validate372(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.product_id===void 0&&
(missing0="product_id")||data.requested===void 0&&(missing0="requested")||data.available===void 0&&(missing0="available"))return validate372.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)func2.call(schema18.properties,key0)||
delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.
test(data0))return validate372.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else
return validate372.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate372.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="Not enough stock")return validate372.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"Not enough stock"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate372.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate372.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs6&&typeof data2=="n\
umber"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate372.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate372.errors=[{instancePath:instancePath+"/status",schemaPath:"#/proper\
ties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){
let _errs8=errors;if(typeof data.detail!="string")return validate372.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!=
"string")return validate372.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!==
"insufficient_stock")return validate372.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"in\
sufficient_stock"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="st\
ring")return validate372.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===
errors}else var valid0=!0;if(valid0){if(data.product_id!==void 0){let data6=data.product_id,_errs14=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&
isFinite(data6)))return validate372.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type:"inte\
ger"}}],!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.requested!==void 0){let data7=data.requested,_errs16=errors;if(!(typeof data7=="num\
ber"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7)))return validate372.errors=[{instancePath:instancePath+"/requested",schemaPath:"#/properties/requested/type",keyword:"\
type",params:{type:"integer"}}],!1;var valid0=_errs16===errors}else var valid0=!0;if(valid0)if(data.available!==void 0){let data8=data.available,_errs18=errors;
if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8)))return validate372.errors=[{instancePath:instancePath+"/available",schemaPath:"#/proper\
ties/available/type",keyword:"type",params:{type:"integer"}}],!1;var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}else return validate372.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate372.errors=vErrors,errors===0}function validate382(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="statu\
s")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.retry_after===void 0&&
(missing0="retry_after"))return validate382.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="retry_after"||delete data[key0];
if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))
return validate382.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate382.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate382.errors=[{instancePath:instancePath+"/title",schemaPath:"\
#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="A call with this key is still under way")return validate382.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"A call with this key is still under way"}}],!1;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate382.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate382.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs6&&typeof data2==
"number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate382.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate382.errors=[{instancePath:instancePath+"/status",schemaPath:"#/proper\
ties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){
let _errs8=errors;if(typeof data.detail!="string")return validate382.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!=
"string")return validate382.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!==
"idempotency_in_flight")return validate382.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"\
idempotency_in_flight"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!=
"string")return validate382.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.retry_after!==void 0){let data6=data.retry_after,_errs14=errors;if(!(typeof data6=="number"&&!(data6%
1)&&!isNaN(data6)&&isFinite(data6)))return validate382.errors=[{instancePath:instancePath+"/retry_after",schemaPath:"#/properties/retry_after/type",keyword:"typ\
e",params:{type:"integer"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate382.errors=[{instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}}],!1;return validate382.errors=vErrors,errors===0}function validate362(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="Not enough\
 stock")validate372(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate372.errors:vErrors.concat(validate372.errors),errors=
vErrors.length);else if(tag0==="A call with this key is still under way")validate382(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===
null?validate382.errors:vErrors.concat(validate382.errors),errors=vErrors.length);else return validate362.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"\
discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],!1;else return validate362.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discr\
iminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate362.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"}}],!1;return validate362.errors=vErrors,errors===0}var placeOrder_413=validate41;function validate41(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.limit_bytes===void 0&&
(missing0="limit_bytes"))return validate41.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="limit_bytes"||delete data[key0];
if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))
return validate41.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate41.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate41.errors=[{instancePath:instancePath+"/title",schemaPath:"\
#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The body is too large")return validate41.errors=[{instancePath:instancePath+"/ti\
tle",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"The body is too large"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate41.errors=[
{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==413)return validate41.errors=[
{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:413}}],!1;if(errors===_errs6&&typeof data2=="nu\
mber"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate41.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate41.errors=[{instancePath:instancePath+"/status",schemaPath:"#/propert\
ies/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){
let _errs8=errors;if(typeof data.detail!="string")return validate41.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!=
"string")return validate41.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!==
"payload_too_large")return validate41.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"payl\
oad_too_large"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="strin\
g")return validate41.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===
errors}else var valid0=!0;if(valid0)if(data.limit_bytes!==void 0){let data6=data.limit_bytes,_errs14=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&
isFinite(data6)))return validate41.errors=[{instancePath:instancePath+"/limit_bytes",schemaPath:"#/properties/limit_bytes/type",keyword:"type",params:{type:"int\
eger"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate41.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}}],!1;return validate41.errors=vErrors,errors===0}var placeOrder_415=validate42;function validate42(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.accepted===void 0&&(missing0=
"accepted"))return validate42.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)
key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="accepted"||delete data[key0];if(_errs1===errors){if(data.
type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate42.errors=
[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate42.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==
void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate42.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/titl\
e/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The body is not JSON")return validate42.errors=[{instancePath:instancePath+"/title",schemaPath:"#\
/properties/title/const",keyword:"const",params:{allowedValue:"The body is not JSON"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==
void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate42.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==415)return validate42.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:415}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>
599||isNaN(data2))return validate42.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate42.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"\
minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.
detail!="string")return validate42.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate42.errors=
[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="unsupported_media_type")return validate42.
errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"unsupported_media_type"}}],!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")return validate42.errors=[{instancePath:instancePath+
"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.
accepted!==void 0){let _errs14=errors;if(typeof data.accepted!="string")return validate42.errors=[{instancePath:instancePath+"/accepted",schemaPath:"#/propertie\
s/accepted/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate42.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return validate42.errors=vErrors,errors===0}var placeOrder_422=validate43;function validate43(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate43.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="title"||key0===
"status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===
_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate43.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate43.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!=
"string")return validate43.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!==
"The key was used for another request")return validate43.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{
allowedValue:"The key was used for another request"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,
_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate43.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==422)return validate43.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/const",keyword:"const",params:{allowedValue:422}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))
return validate43.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;
if(data2<400||isNaN(data2))return validate43.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate43.
errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate43.errors=[{instancePath:instancePath+"/code",schemaPath:"\
#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="idempotency_key_reused")return validate43.errors=[{instancePath:instancePath+"/co\
de",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"idempotency_key_reused"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)
if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")return validate43.errors=[{instancePath:instancePath+"/request_id",schemaPath:"\
#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate43.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate43.errors=vErrors,errors===0}var placeOrder_507=validate44;function validate44(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate44.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="title"||key0===
"status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===
_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate44.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate44.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!=
"string")return validate44.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!==
"The disk is full")return validate44.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"The\
 disk is full"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="n\
umber"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate44.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"\
type",params:{type:"integer"}}],!1;if(data2!==507)return validate44.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"\
const",params:{allowedValue:507}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate44.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate44.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate44.errors=[{instancePath:instancePath+"/detai\
l",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){
let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate44.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="storage_full")return validate44.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"\
const",params:{allowedValue:"storage_full"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){let _errs12=errors;if(typeof data.
request_id!="string")return validate44.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"s\
tring"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate44.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}}],!1;return validate44.errors=vErrors,errors===0}var importOrders_200=validate45,schema24={type:"object",additionalProperties:!1,required:["response","\
outcomes"],properties:{response:{type:"string",maxLength:200},outcomes:{type:"array",maxItems:250,items:{type:"object",additionalProperties:!1,required:["key","\
replayed","order","refused"],properties:{key:{type:"string",maxLength:64},replayed:{type:"boolean"},order:{oneOf:[{$ref:"shared_1"},{type:"null"}]},refused:{oneOf:[
{type:"object",additionalProperties:!1,required:["code","detail"],properties:{code:{type:"string",enum:["user_not_found","product_not_found","insufficient_stock",
"idempotency_key_reused"]},detail:{type:"string",maxLength:2e3},requested:{type:"integer"},available:{type:"integer"}}},{type:"null"}]}}}}}};function validate45(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.response===void 0&&(missing0="response")||data.outcomes===void 0&&(missing0="outcomes"))return validate45.errors=[{instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="response"||key0==="outcomes"||delete data[key0];if(_errs1===
errors){if(data.response!==void 0){let data0=data.response,_errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func3(data0)>200)return validate45.errors=
[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/maxLength",keyword:"maxLength",params:{limit:200}}],!1}else return validate45.errors=[
{instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0)if(data.outcomes!==void 0){let data1=data.outcomes,_errs4=errors;if(errors===_errs4)if(Array.isArray(data1)){if(data1.length>250)return validate45.errors=
[{instancePath:instancePath+"/outcomes",schemaPath:"#/properties/outcomes/maxItems",keyword:"maxItems",params:{limit:250}}],!1;{var valid1=!0;let len0=data1.length;
for(let i0=0;i0<len0;i0++){let data2=data1[i0],_errs6=errors;if(errors===_errs6)if(data2&&typeof data2=="object"&&!Array.isArray(data2)){let missing1;if(data2.key===
void 0&&(missing1="key")||data2.replayed===void 0&&(missing1="replayed")||data2.order===void 0&&(missing1="order")||data2.refused===void 0&&(missing1="refused"))
return validate45.errors=[{instancePath:instancePath+"/outcomes/"+i0,schemaPath:"#/properties/outcomes/items/required",keyword:"required",params:{missingProperty:missing1}}],
!1;{let _errs8=errors;for(let key1 in data2)key1==="key"||key1==="replayed"||key1==="order"||key1==="refused"||delete data2[key1];if(_errs8===errors){if(data2.key!==
void 0){let data3=data2.key,_errs9=errors;if(errors===_errs9)if(typeof data3=="string"){if(func3(data3)>64)return validate45.errors=[{instancePath:instancePath+
"/outcomes/"+i0+"/key",schemaPath:"#/properties/outcomes/items/properties/key/maxLength",keyword:"maxLength",params:{limit:64}}],!1}else return validate45.errors=
[{instancePath:instancePath+"/outcomes/"+i0+"/key",schemaPath:"#/properties/outcomes/items/properties/key/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs9===
errors}else var valid2=!0;if(valid2){if(data2.replayed!==void 0){let _errs11=errors;if(typeof data2.replayed!="boolean")return validate45.errors=[{instancePath:instancePath+
"/outcomes/"+i0+"/replayed",schemaPath:"#/properties/outcomes/items/properties/replayed/type",keyword:"type",params:{type:"boolean"}}],!1;var valid2=_errs11===errors}else
var valid2=!0;if(valid2){if(data2.order!==void 0){let data5=data2.order,_errs13=errors,_errs14=errors,valid3=!1,passing0=null,_errs15=errors;validate222(data5,{
instancePath:instancePath+"/outcomes/"+i0+"/order",parentData:data2,parentDataProperty:"order",rootData})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(
validate222.errors),errors=vErrors.length);var _valid0=_errs15===errors;_valid0&&(valid3=!0,passing0=0);let _errs16=errors;if(data5!==null){let err0={instancePath:instancePath+
"/outcomes/"+i0+"/order",schemaPath:"#/properties/outcomes/items/properties/order/oneOf/1/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}var _valid0=_errs16===errors;if(_valid0&&valid3?(valid3=!1,passing0=[passing0,1]):_valid0&&(valid3=!0,passing0=1),valid3)errors=_errs14,
vErrors!==null&&(_errs14?vErrors.length=_errs14:vErrors=null);else{let err1={instancePath:instancePath+"/outcomes/"+i0+"/order",schemaPath:"#/properties/outcome\
s/items/properties/order/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};return vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++,validate45.errors=
vErrors,!1}var valid2=_errs13===errors}else var valid2=!0;if(valid2)if(data2.refused!==void 0){let data6=data2.refused,_errs18=errors,_errs19=errors,valid4=!1,passing1=null,
_errs20=errors;if(errors===_errs20)if(data6&&typeof data6=="object"&&!Array.isArray(data6)){let missing2;if(data6.code===void 0&&(missing2="code")||data6.detail===
void 0&&(missing2="detail")){let err2={instancePath:instancePath+"/outcomes/"+i0+"/refused",schemaPath:"#/properties/outcomes/items/properties/refused/oneOf/0/r\
equired",keyword:"required",params:{missingProperty:missing2}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}else{let _errs22=errors;for(let key2 in data6)
key2==="code"||key2==="detail"||key2==="requested"||key2==="available"||delete data6[key2];if(_errs22===errors){if(data6.code!==void 0){let data7=data6.code,_errs23=errors;
if(typeof data7!="string"){let err3={instancePath:instancePath+"/outcomes/"+i0+"/refused/code",schemaPath:"#/properties/outcomes/items/properties/refused/oneOf/\
0/properties/code/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(!(data7==="user_not_found"||data7===
"product_not_found"||data7==="insufficient_stock"||data7==="idempotency_key_reused")){let err4={instancePath:instancePath+"/outcomes/"+i0+"/refused/code",schemaPath:"\
#/properties/outcomes/items/properties/refused/oneOf/0/properties/code/enum",keyword:"enum",params:{allowedValues:schema24.properties.outcomes.items.properties.
refused.oneOf[0].properties.code.enum}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var valid5=_errs23===errors}else var valid5=!0;if(valid5){if(data6.
detail!==void 0){let data8=data6.detail,_errs25=errors;if(errors===_errs25)if(typeof data8=="string"){if(func3(data8)>2e3){let err5={instancePath:instancePath+"\
/outcomes/"+i0+"/refused/detail",schemaPath:"#/properties/outcomes/items/properties/refused/oneOf/0/properties/detail/maxLength",keyword:"maxLength",params:{limit:2e3}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/outcomes/"+i0+"/refused/detail",schemaPath:"#/properties/o\
utcomes/items/properties/refused/oneOf/0/properties/detail/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
var valid5=_errs25===errors}else var valid5=!0;if(valid5){if(data6.requested!==void 0){let data9=data6.requested,_errs27=errors;if(!(typeof data9=="number"&&!(data9%
1)&&!isNaN(data9)&&isFinite(data9))){let err7={instancePath:instancePath+"/outcomes/"+i0+"/refused/requested",schemaPath:"#/properties/outcomes/items/properties\
/refused/oneOf/0/properties/requested/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid5=_errs27===
errors}else var valid5=!0;if(valid5)if(data6.available!==void 0){let data10=data6.available,_errs29=errors;if(!(typeof data10=="number"&&!(data10%1)&&!isNaN(data10)&&
isFinite(data10))){let err8={instancePath:instancePath+"/outcomes/"+i0+"/refused/available",schemaPath:"#/properties/outcomes/items/properties/refused/oneOf/0/p\
roperties/available/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var valid5=_errs29===errors}else var valid5=!0}}}}}else{
let err9={instancePath:instancePath+"/outcomes/"+i0+"/refused",schemaPath:"#/properties/outcomes/items/properties/refused/oneOf/0/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid1=_errs20===errors;_valid1&&(valid4=!0,passing1=0);let _errs31=errors;if(data6!==null){
let err10={instancePath:instancePath+"/outcomes/"+i0+"/refused",schemaPath:"#/properties/outcomes/items/properties/refused/oneOf/1/type",keyword:"type",params:{
type:"null"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs31===errors;if(_valid1&&valid4?(valid4=!1,passing1=[passing1,1]):_valid1&&
(valid4=!0,passing1=1),valid4)errors=_errs19,vErrors!==null&&(_errs19?vErrors.length=_errs19:vErrors=null);else{let err11={instancePath:instancePath+"/outcomes/"+
i0+"/refused",schemaPath:"#/properties/outcomes/items/properties/refused/oneOf",keyword:"oneOf",params:{passingSchemas:passing1}};return vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++,validate45.errors=vErrors,!1}var valid2=_errs18===errors}else var valid2=!0}}}}}else return validate45.errors=[{instancePath:instancePath+
"/outcomes/"+i0,schemaPath:"#/properties/outcomes/items/type",keyword:"type",params:{type:"object"}}],!1;var valid1=_errs6===errors;if(!valid1)break}}}else return validate45.
errors=[{instancePath:instancePath+"/outcomes",schemaPath:"#/properties/outcomes/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs4===errors}else
var valid0=!0}}}else return validate45.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate45.errors=vErrors,errors===
0}var importOrders_409=validate47;function validate47(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return validate382(data,{instancePath,parentData,
parentDataProperty,rootData})||(vErrors=vErrors===null?validate382.errors:vErrors.concat(validate382.errors),errors=vErrors.length),validate47.errors=vErrors,errors===
0}var getOrder_200=validate49;function validate49(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return validate222(data,{instancePath,parentData,
parentDataProperty,rootData})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(validate222.errors),errors=vErrors.length),validate49.errors=vErrors,errors===
0}var getOrder_404=validate51;function validate52(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate52.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="type"||key0==="title"||key0===
"status"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===
_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate52.errors=[{instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate52.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!=
"string")return validate52.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!==
"No such order")return validate52.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"No suc\
h order"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&
!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate52.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",
params:{type:"integer"}}],!1;if(data2!==404)return validate52.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",
params:{allowedValue:404}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate52.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate52.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.detail!="string")return validate52.errors=[{instancePath:instancePath+"/detai\
l",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){
let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate52.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="order_not_found")return validate52.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",
keyword:"const",params:{allowedValue:"order_not_found"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.request_id!==void 0){let _errs12=errors;
if(typeof data.request_id!="string")return validate52.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",
params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate52.errors=[{instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"}}],!1;return validate52.errors=vErrors,errors===0}function validate51(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;return validate52(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate52.errors:vErrors.concat(
validate52.errors),errors=vErrors.length),validate51.errors=vErrors,errors===0}var updateOrder_404=validate54;function validate54(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="No such order")validate52(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate52.errors:vErrors.concat(validate52.errors),errors=vErrors.length);else if(tag0==="No such product")validate332(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate332.errors:vErrors.concat(validate332.errors),errors=vErrors.length);else return validate54.
errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],!1;else return validate54.errors=
[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate54.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate54.errors=vErrors,errors===0}var updateOrder_409=validate57;function validate58(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.limit===void 0&&(missing0=
"limit"))return validate58.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)
key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="limit"||delete data[key0];if(_errs1===errors){if(data.
type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))return validate58.errors=
[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate58.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==
void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate58.errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/titl\
e/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The stock would pass its limit")return validate58.errors=[{instancePath:instancePath+"/title",schemaPath:"\
#/properties/title/const",keyword:"const",params:{allowedValue:"The stock would pass its limit"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.
status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate58.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate58.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){if(data2>
599||isNaN(data2))return validate58.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate58.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"\
minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){let _errs8=errors;if(typeof data.
detail!="string")return validate58.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!="string")return validate58.errors=
[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="stock_limit")return validate58.errors=
[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"stock_limit"}}],!1;var valid0=_errs10===errors}else
var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="string")return validate58.errors=[{instancePath:instancePath+
"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.
limit!==void 0){let data6=data.limit,_errs14=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6)))return validate58.errors=[{instancePath:instancePath+
"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type:"integer"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate58.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate58.errors=vErrors,errors===0}function validate57(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let tag0=data.title;
if(typeof tag0=="string")if(tag0==="Not enough stock")validate372(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate372.
errors:vErrors.concat(validate372.errors),errors=vErrors.length);else if(tag0==="The stock would pass its limit")validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length);else if(tag0==="A call with this key is still und\
er way")validate382(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate382.errors:vErrors.concat(validate382.errors),errors=
vErrors.length);else return validate57.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],
!1;else return validate57.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate57.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate57.errors=vErrors,errors===0}var updateOrder_412=validate62;function validate62(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.current_version===void 0&&
(missing0="current_version"))return validate62.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;
for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="current_version"||delete data[key0];
if(_errs1===errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats6.test(data0))
return validate62.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate62.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.title!==void 0){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate62.errors=[{instancePath:instancePath+"/title",schemaPath:"\
#/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The thing has moved on")return validate62.errors=[{instancePath:instancePath+"/t\
itle",schemaPath:"#/properties/title/const",keyword:"const",params:{allowedValue:"The thing has moved on"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.status!==void 0){let data2=data.status,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate62.errors=[
{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==412)return validate62.errors=[
{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue:412}}],!1;if(errors===_errs6&&typeof data2=="nu\
mber"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate62.errors=[{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate62.errors=[{instancePath:instancePath+"/status",schemaPath:"#/propert\
ies/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.detail!==void 0){
let _errs8=errors;if(typeof data.detail!="string")return validate62.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code,_errs10=errors;if(typeof data4!=
"string")return validate62.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!==
"precondition_failed")return validate62.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/const",keyword:"const",params:{allowedValue:"pr\
econdition_failed"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.request_id!==void 0){let _errs12=errors;if(typeof data.request_id!="s\
tring")return validate62.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===
errors}else var valid0=!0;if(valid0)if(data.current_version!==void 0){let data6=data.current_version,_errs14=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(
data6)&&isFinite(data6)))return validate62.errors=[{instancePath:instancePath+"/current_version",schemaPath:"#/properties/current_version/type",keyword:"type",params:{
type:"integer"}}],!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return validate62.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;return validate62.errors=vErrors,errors===0}var cancelOrder_409=validate63;function validate63(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="The stock would pass its limit")validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length);else if(tag0==="A call with this key is still und\
er way")validate382(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate382.errors:vErrors.concat(validate382.errors),errors=
vErrors.length);else return validate63.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],
!1;else return validate63.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate63.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate63.errors=vErrors,errors===0}var restoreOrder_409=validate66,
schema34={oneOf:[{type:"object",required:["type","title","status","detail","code","request_id"],properties:{type:{type:"string",format:"uri"},title:{type:"strin\
g",const:"The order is not cancelled"},status:{type:"integer",minimum:400,maximum:599,const:409},detail:{type:"string"},code:{type:"string",const:"order_not_can\
celled"},request_id:{type:"string"}},additionalProperties:!1},{type:"object",required:["type","title","status","detail","code","request_id","user_id"],properties:{
type:{type:"string",format:"uri"},title:{type:"string",const:"The order's user is gone"},status:{type:"integer",minimum:400,maximum:599,const:409},detail:{type:"\
string"},code:{type:"string",const:"order_user_gone"},request_id:{type:"string"},user_id:{type:"integer",minimum:1,maximum:9007199254740991}},additionalProperties:!1},
{type:"object",required:["type","title","status","detail","code","request_id","product_id"],properties:{type:{type:"string",format:"uri"},title:{type:"string",const:"\
The order's product is gone"},status:{type:"integer",minimum:400,maximum:599,const:409},detail:{type:"string"},code:{type:"string",const:"order_product_gone"},request_id:{
type:"string"},product_id:{type:"integer",minimum:1,maximum:9007199254740991}},additionalProperties:!1},{type:"object",required:["type","title","status","detail",
"code","request_id","product_id","currency","current_currency"],properties:{type:{type:"string",format:"uri"},title:{type:"string",const:"The product has anothe\
r currency by now"},status:{type:"integer",minimum:400,maximum:599,const:409},detail:{type:"string"},code:{type:"string",const:"order_currency_changed"},request_id:{
type:"string"},product_id:{type:"integer",minimum:1,maximum:9007199254740991},currency:{type:"string",pattern:"^[A-Z]{3}$"},current_currency:{type:"string",pattern:"\
^[A-Z]{3}$"}},additionalProperties:!1},{$ref:"shared_4"},{$ref:"shared_5"}],type:"object",discriminator:{propertyName:"title"}};function validate66(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let tag0=data.title;
if(typeof tag0=="string")if(tag0==="The order is not cancelled"){if(errors===errors)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===
void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||data.detail===void 0&&(missing0="detail")||data.code===
void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate66.errors=[{instancePath,schemaPath:"#/oneOf/0/required",keyword:"re\
quired",params:{missingProperty:missing0}}],!1;{let _errs4=errors;for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="\
code"||key0==="request_id"||delete data[key0];if(_errs4===errors){if(data.type!==void 0){let data0=data.type,_errs5=errors;if(errors===_errs5&&errors===_errs5)if(typeof data0==
"string"){if(!formats6.test(data0))return validate66.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/format",keyword:"format",params:{
format:"uri"}}],!1}else return validate66.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/type",keyword:"type",params:{type:"st\
ring"}}],!1;var valid2=_errs5===errors}else var valid2=!0;if(valid2){if(data.title!==void 0){let data1=data.title,_errs7=errors;if(typeof data1!="string")return validate66.
errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/0/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The order is not\
 cancelled")return validate66.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/0/properties/title/const",keyword:"const",params:{allowedValue:"Th\
e order is not cancelled"}}],!1;var valid2=_errs7===errors}else var valid2=!0;if(valid2){if(data.status!==void 0){let data2=data.status,_errs9=errors;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/typ\
e",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/st\
atus/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs9&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate66.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<
400||isNaN(data2))return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:400}}],!1}var valid2=_errs9===errors}else var valid2=!0;if(valid2){if(data.detail!==void 0){let _errs11=errors;if(typeof data.detail!="string")return validate66.
errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/0/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs11===errors}else
var valid2=!0;if(valid2){if(data.code!==void 0){let data4=data.code,_errs13=errors;if(typeof data4!="string")return validate66.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/oneOf/0/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="order_not_cancelled")return validate66.errors=[{instancePath:instancePath+
"/code",schemaPath:"#/oneOf/0/properties/code/const",keyword:"const",params:{allowedValue:"order_not_cancelled"}}],!1;var valid2=_errs13===errors}else var valid2=!0;
if(valid2)if(data.request_id!==void 0){let _errs15=errors;if(typeof data.request_id!="string")return validate66.errors=[{instancePath:instancePath+"/request_id",
schemaPath:"#/oneOf/0/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs15===errors}else var valid2=!0}}}}}}}else return validate66.
errors=[{instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The order's user is gone"){if(errors===errors)if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing1;if(data.type===void 0&&(missing1="type")||data.title===void 0&&(missing1="title")||data.status===void 0&&
(missing1="status")||data.detail===void 0&&(missing1="detail")||data.code===void 0&&(missing1="code")||data.request_id===void 0&&(missing1="request_id")||data.user_id===
void 0&&(missing1="user_id"))return validate66.errors=[{instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:missing1}}],!1;{
let _errs19=errors;for(let key1 in data)key1==="type"||key1==="title"||key1==="status"||key1==="detail"||key1==="code"||key1==="request_id"||key1==="user_id"||delete data[key1];
if(_errs19===errors){if(data.type!==void 0){let data6=data.type,_errs20=errors;if(errors===_errs20&&errors===_errs20)if(typeof data6=="string"){if(!formats6.test(
data6))return validate66.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else
return validate66.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs20===
errors}else var valid4=!0;if(valid4){if(data.title!==void 0){let data7=data.title,_errs22=errors;if(typeof data7!="string")return validate66.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/oneOf/1/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data7!=="The order's user is gone")return validate66.errors=
[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/1/properties/title/const",keyword:"const",params:{allowedValue:"The order's user is gone"}}],!1;var valid4=_errs22===
errors}else var valid4=!0;if(valid4){if(data.status!==void 0){let data8=data.status,_errs24=errors;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(
data8)))return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;
if(data8!==409)return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/const",keyword:"const",params:{allowedValue:409}}],
!1;if(errors===_errs24&&typeof data8=="number"&&isFinite(data8)){if(data8>599||isNaN(data8))return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/1/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data8<400||isNaN(data8))return validate66.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/1/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid4=_errs24===errors}else var valid4=!0;
if(valid4){if(data.detail!==void 0){let _errs26=errors;if(typeof data.detail!="string")return validate66.errors=[{instancePath:instancePath+"/detail",schemaPath:"\
#/oneOf/1/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs26===errors}else var valid4=!0;if(valid4){if(data.code!==void 0){let data10=data.
code,_errs28=errors;if(typeof data10!="string")return validate66.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data10!=="order_user_gone")return validate66.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/co\
de/const",keyword:"const",params:{allowedValue:"order_user_gone"}}],!1;var valid4=_errs28===errors}else var valid4=!0;if(valid4){if(data.request_id!==void 0){let _errs30=errors;
if(typeof data.request_id!="string")return validate66.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/1/properties/request_id/type",keyword:"\
type",params:{type:"string"}}],!1;var valid4=_errs30===errors}else var valid4=!0;if(valid4)if(data.user_id!==void 0){let data12=data.user_id,_errs32=errors;if(!(typeof data12==
"number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12)))return validate66.errors=[{instancePath:instancePath+"/user_id",schemaPath:"#/oneOf/1/properties/user_i\
d/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs32&&typeof data12=="number"&&isFinite(data12)){if(data12>9007199254740991||isNaN(data12))return validate66.
errors=[{instancePath:instancePath+"/user_id",schemaPath:"#/oneOf/1/properties/user_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],
!1;if(data12<1||isNaN(data12))return validate66.errors=[{instancePath:instancePath+"/user_id",schemaPath:"#/oneOf/1/properties/user_id/minimum",keyword:"minimum",
params:{comparison:">=",limit:1}}],!1}var valid4=_errs32===errors}else var valid4=!0}}}}}}}}else return validate66.errors=[{instancePath,schemaPath:"#/oneOf/1/t\
ype",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The order's product is gone"){if(errors===errors)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing2;if(data.type===void 0&&(missing2="type")||data.title===void 0&&(missing2="title")||data.status===void 0&&(missing2="status")||data.detail===
void 0&&(missing2="detail")||data.code===void 0&&(missing2="code")||data.request_id===void 0&&(missing2="request_id")||data.product_id===void 0&&(missing2="prod\
uct_id"))return validate66.errors=[{instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:missing2}}],!1;{let _errs36=errors;for(let key2 in data)
key2==="type"||key2==="title"||key2==="status"||key2==="detail"||key2==="code"||key2==="request_id"||key2==="product_id"||delete data[key2];if(_errs36===errors){
if(data.type!==void 0){let data13=data.type,_errs37=errors;if(errors===_errs37&&errors===_errs37)if(typeof data13=="string"){if(!formats6.test(data13))return validate66.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate66.errors=
[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid6=_errs37===errors}else var valid6=!0;
if(valid6){if(data.title!==void 0){let data14=data.title,_errs39=errors;if(typeof data14!="string")return validate66.errors=[{instancePath:instancePath+"/title",
schemaPath:"#/oneOf/2/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data14!=="The order's product is gone")return validate66.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/oneOf/2/properties/title/const",keyword:"const",params:{allowedValue:"The order's product is gone"}}],!1;var valid6=_errs39===errors}else
var valid6=!0;if(valid6){if(data.status!==void 0){let data15=data.status,_errs41=errors;if(!(typeof data15=="number"&&!(data15%1)&&!isNaN(data15)&&isFinite(data15)))
return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/2/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data15!==
409)return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/2/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;
if(errors===_errs41&&typeof data15=="number"&&isFinite(data15)){if(data15>599||isNaN(data15))return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/2/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data15<400||isNaN(data15))return validate66.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/2/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid6=_errs41===errors}else var valid6=!0;
if(valid6){if(data.detail!==void 0){let _errs43=errors;if(typeof data.detail!="string")return validate66.errors=[{instancePath:instancePath+"/detail",schemaPath:"\
#/oneOf/2/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid6=_errs43===errors}else var valid6=!0;if(valid6){if(data.code!==void 0){let data17=data.
code,_errs45=errors;if(typeof data17!="string")return validate66.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/2/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data17!=="order_product_gone")return validate66.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/2/properties\
/code/const",keyword:"const",params:{allowedValue:"order_product_gone"}}],!1;var valid6=_errs45===errors}else var valid6=!0;if(valid6){if(data.request_id!==void 0){
let _errs47=errors;if(typeof data.request_id!="string")return validate66.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/2/properties/reque\
st_id/type",keyword:"type",params:{type:"string"}}],!1;var valid6=_errs47===errors}else var valid6=!0;if(valid6)if(data.product_id!==void 0){let data19=data.product_id,
_errs49=errors;if(!(typeof data19=="number"&&!(data19%1)&&!isNaN(data19)&&isFinite(data19)))return validate66.errors=[{instancePath:instancePath+"/product_id",schemaPath:"\
#/oneOf/2/properties/product_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs49&&typeof data19=="number"&&isFinite(data19)){if(data19>9007199254740991||
isNaN(data19))return validate66.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/oneOf/2/properties/product_id/maximum",keyword:"maximum",params:{
comparison:"<=",limit:9007199254740991}}],!1;if(data19<1||isNaN(data19))return validate66.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/oneOf/2\
/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid6=_errs49===errors}else var valid6=!0}}}}}}}}else return validate66.
errors=[{instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The product has another currency by now"){if(errors===
errors)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing3;if(data.type===void 0&&(missing3="type")||data.title===void 0&&(missing3="title")||data.
status===void 0&&(missing3="status")||data.detail===void 0&&(missing3="detail")||data.code===void 0&&(missing3="code")||data.request_id===void 0&&(missing3="req\
uest_id")||data.product_id===void 0&&(missing3="product_id")||data.currency===void 0&&(missing3="currency")||data.current_currency===void 0&&(missing3="current_\
currency"))return validate66.errors=[{instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty:missing3}}],!1;{let _errs53=errors;
for(let key3 in data)func2.call(schema34.oneOf[3].properties,key3)||delete data[key3];if(_errs53===errors){if(data.type!==void 0){let data20=data.type,_errs54=errors;
if(errors===_errs54&&errors===_errs54)if(typeof data20=="string"){if(!formats6.test(data20))return validate66.errors=[{instancePath:instancePath+"/type",schemaPath:"\
#/oneOf/3/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate66.errors=[{instancePath:instancePath+"/type",schemaPath:"#/on\
eOf/3/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid8=_errs54===errors}else var valid8=!0;if(valid8){if(data.title!==void 0){let data21=data.
title,_errs56=errors;if(typeof data21!="string")return validate66.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/3/properties/title/type",keyword:"\
type",params:{type:"string"}}],!1;if(data21!=="The product has another currency by now")return validate66.errors=[{instancePath:instancePath+"/title",schemaPath:"\
#/oneOf/3/properties/title/const",keyword:"const",params:{allowedValue:"The product has another currency by now"}}],!1;var valid8=_errs56===errors}else var valid8=!0;
if(valid8){if(data.status!==void 0){let data22=data.status,_errs58=errors;if(!(typeof data22=="number"&&!(data22%1)&&!isNaN(data22)&&isFinite(data22)))return validate66.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/3/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data22!==409)return validate66.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/3/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs58&&
typeof data22=="number"&&isFinite(data22)){if(data22>599||isNaN(data22))return validate66.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/3/pro\
perties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data22<400||isNaN(data22))return validate66.errors=[{instancePath:instancePath+
"/status",schemaPath:"#/oneOf/3/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid8=_errs58===errors}else var valid8=!0;
if(valid8){if(data.detail!==void 0){let _errs60=errors;if(typeof data.detail!="string")return validate66.errors=[{instancePath:instancePath+"/detail",schemaPath:"\
#/oneOf/3/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid8=_errs60===errors}else var valid8=!0;if(valid8){if(data.code!==void 0){let data24=data.
code,_errs62=errors;if(typeof data24!="string")return validate66.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/3/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data24!=="order_currency_changed")return validate66.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/3/proper\
ties/code/const",keyword:"const",params:{allowedValue:"order_currency_changed"}}],!1;var valid8=_errs62===errors}else var valid8=!0;if(valid8){if(data.request_id!==
void 0){let _errs64=errors;if(typeof data.request_id!="string")return validate66.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/3/properti\
es/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid8=_errs64===errors}else var valid8=!0;if(valid8){if(data.product_id!==void 0){let data26=data.
product_id,_errs66=errors;if(!(typeof data26=="number"&&!(data26%1)&&!isNaN(data26)&&isFinite(data26)))return validate66.errors=[{instancePath:instancePath+"/pr\
oduct_id",schemaPath:"#/oneOf/3/properties/product_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs66&&typeof data26=="number"&&isFinite(data26)){
if(data26>9007199254740991||isNaN(data26))return validate66.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/oneOf/3/properties/product_id/maximum",
keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data26<1||isNaN(data26))return validate66.errors=[{instancePath:instancePath+"/product\
_id",schemaPath:"#/oneOf/3/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid8=_errs66===errors}else var valid8=!0;
if(valid8){if(data.currency!==void 0){let data27=data.currency,_errs68=errors;if(errors===_errs68)if(typeof data27=="string"){if(!pattern12.test(data27))return validate66.
errors=[{instancePath:instancePath+"/currency",schemaPath:"#/oneOf/3/properties/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z]{3}$"}}],!1}else return validate66.
errors=[{instancePath:instancePath+"/currency",schemaPath:"#/oneOf/3/properties/currency/type",keyword:"type",params:{type:"string"}}],!1;var valid8=_errs68===errors}else
var valid8=!0;if(valid8)if(data.current_currency!==void 0){let data28=data.current_currency,_errs70=errors;if(errors===_errs70)if(typeof data28=="string"){if(!pattern12.
test(data28))return validate66.errors=[{instancePath:instancePath+"/current_currency",schemaPath:"#/oneOf/3/properties/current_currency/pattern",keyword:"patter\
n",params:{pattern:"^[A-Z]{3}$"}}],!1}else return validate66.errors=[{instancePath:instancePath+"/current_currency",schemaPath:"#/oneOf/3/properties/current_cur\
rency/type",keyword:"type",params:{type:"string"}}],!1;var valid8=_errs70===errors}else var valid8=!0}}}}}}}}}}else return validate66.errors=[{instancePath,schemaPath:"\
#/oneOf/3/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="Not enough stock")validate372(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate372.errors:vErrors.concat(validate372.errors),errors=vErrors.length);else if(tag0==="A call with this key is still under way")validate382(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate382.errors:vErrors.concat(validate382.errors),errors=vErrors.length);else
return validate66.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],!1;else return validate66.
errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate66.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate66.errors=vErrors,errors===0}var listUserOrders_404=validate69;function validate69(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return validate322(data,{instancePath,parentData,
parentDataProperty,rootData})||(vErrors=vErrors===null?validate322.errors:vErrors.concat(validate322.errors),errors=vErrors.length),validate69.errors=vErrors,errors===
0}var listProducts_200=validate71,schema36={type:"object",additionalProperties:!1,required:["products","next_cursor"],properties:{products:{type:"array",maxItems:1e3,
items:{$ref:"shared_8"}},next_cursor:{type:["string","null"],maxLength:200}}},schema37={type:"object",additionalProperties:!1,required:["id","sku","name","unit_\
price","currency","stock","version","created_at","updated_at"],properties:{id:{type:"integer",minimum:1,maximum:9007199254740991},sku:{type:"string",minLength:1,
maxLength:64,pattern:"^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$"},name:{type:"string",minLength:1,maxLength:200,pattern:"^(?!\\s)[^\\u0000-\\u001F\\u007F-\\u009F\\uD800\
-\\uDFFF]*[^\\s\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]$"},unit_price:{type:"integer",minimum:0,maximum:1e9},currency:{type:"string",pattern:"^[A-Z]{3}$"},
stock:{type:"integer",minimum:0,maximum:1e9},version:{type:"integer",minimum:1,maximum:9007199254740991},created_at:{type:"string",format:"date-time"},updated_at:{
type:"string",format:"date-time"}}},pattern4=new RegExp("^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$","u"),pattern5=new RegExp("^(?!\\s)[^\\u0000-\\u001F\\u007F-\\u009F\\\
uD800-\\uDFFF]*[^\\s\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]$","u");function validate72(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.id===void 0&&(missing0="id")||data.sku===void 0&&
(missing0="sku")||data.name===void 0&&(missing0="name")||data.unit_price===void 0&&(missing0="unit_price")||data.currency===void 0&&(missing0="currency")||data.
stock===void 0&&(missing0="stock")||data.version===void 0&&(missing0="version")||data.created_at===void 0&&(missing0="created_at")||data.updated_at===void 0&&(missing0=
"updated_at"))return validate72.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)
func2.call(schema37.properties,key0)||delete data[key0];if(_errs1===errors){if(data.id!==void 0){let data0=data.id,_errs2=errors;if(!(typeof data0=="number"&&!(data0%
1)&&!isNaN(data0)&&isFinite(data0)))return validate72.errors=[{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"in\
teger"}}],!1;if(errors===_errs2&&typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||isNaN(data0))return validate72.errors=[{instancePath:instancePath+
"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data0<1||isNaN(data0))return validate72.errors=
[{instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.sku!==void 0){let data1=data.sku,_errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(func3(data1)>64)return validate72.errors=[{instancePath:instancePath+
"/sku",schemaPath:"#/properties/sku/maxLength",keyword:"maxLength",params:{limit:64}}],!1;if(func3(data1)<1)return validate72.errors=[{instancePath:instancePath+
"/sku",schemaPath:"#/properties/sku/minLength",keyword:"minLength",params:{limit:1}}],!1;if(!pattern4.test(data1))return validate72.errors=[{instancePath:instancePath+
"/sku",schemaPath:"#/properties/sku/pattern",keyword:"pattern",params:{pattern:"^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$"}}],!1}else return validate72.errors=[{instancePath:instancePath+
"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.name!==void 0){
let data2=data.name,_errs6=errors;if(errors===_errs6)if(typeof data2=="string"){if(func3(data2)>200)return validate72.errors=[{instancePath:instancePath+"/name",
schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:200}}],!1;if(func3(data2)<1)return validate72.errors=[{instancePath:instancePath+"/na\
me",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}}],!1;if(!pattern5.test(data2))return validate72.errors=[{instancePath:instancePath+
"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"^(?!\\s)[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*[^\\s\\u0000-\\u001F\\u007F-\\u00\
9F\\uD800-\\uDFFF]$"}}],!1}else return validate72.errors=[{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"st\
ring"}}],!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.unit_price!==void 0){let data3=data.unit_price,_errs8=errors;if(!(typeof data3=="nu\
mber"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3)))return validate72.errors=[{instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/type",
keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs8&&typeof data3=="number"&&isFinite(data3)){if(data3>1e9||isNaN(data3))return validate72.errors=[{instancePath:instancePath+
"/unit_price",schemaPath:"#/properties/unit_price/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9}}],!1;if(data3<0||isNaN(data3))return validate72.
errors=[{instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.currency!==void 0){let data4=data.currency,_errs10=errors;if(errors===_errs10)if(typeof data4=="string"){if(!pattern12.
test(data4))return validate72.errors=[{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z\
]{3}$"}}],!1}else return validate72.errors=[{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type:"string"}}],
!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.stock!==void 0){let data5=data.stock,_errs12=errors;if(!(typeof data5=="number"&&!(data5%1)&&
!isNaN(data5)&&isFinite(data5)))return validate72.errors=[{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/type",keyword:"type",params:{type:"\
integer"}}],!1;if(errors===_errs12&&typeof data5=="number"&&isFinite(data5)){if(data5>1e9||isNaN(data5))return validate72.errors=[{instancePath:instancePath+"/s\
tock",schemaPath:"#/properties/stock/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9}}],!1;if(data5<0||isNaN(data5))return validate72.errors=[{instancePath:instancePath+
"/stock",schemaPath:"#/properties/stock/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var valid0=_errs12===errors}else var valid0=!0;if(valid0){
if(data.version!==void 0){let data6=data.version,_errs14=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6)))return validate72.errors=
[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs14&&typeof data6=="nu\
mber"&&isFinite(data6)){if(data6>9007199254740991||isNaN(data6))return validate72.errors=[{instancePath:instancePath+"/version",schemaPath:"#/properties/version\
/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data6<1||isNaN(data6))return validate72.errors=[{instancePath:instancePath+"\
/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs14===errors}else var valid0=!0;if(valid0){
if(data.created_at!==void 0){let data7=data.created_at,_errs16=errors;if(errors===_errs16&&errors===_errs16)if(typeof data7=="string"){if(!formats2.validate.test(
data7))return validate72.errors=[{instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format:"date-time"}}],
!1}else return validate72.errors=[{instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs16===errors}else var valid0=!0;if(valid0)if(data.updated_at!==void 0){let data8=data.updated_at,_errs18=errors;if(errors===_errs18&&errors===_errs18)
if(typeof data8=="string"){if(!formats2.validate.test(data8))return validate72.errors=[{instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated\
_at/format",keyword:"format",params:{format:"date-time"}}],!1}else return validate72.errors=[{instancePath:instancePath+"/updated_at",schemaPath:"#/properties/u\
pdated_at/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}else return validate72.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate72.errors=vErrors,errors===0}function validate71(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.products===
void 0&&(missing0="products")||data.next_cursor===void 0&&(missing0="next_cursor"))return validate71.errors=[{instancePath,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="products"||key0==="next_cursor"||delete data[key0];if(_errs1===errors){
if(data.products!==void 0){let data0=data.products,_errs2=errors;if(errors===_errs2)if(Array.isArray(data0)){if(data0.length>1e3)return validate71.errors=[{instancePath:instancePath+
"/products",schemaPath:"#/properties/products/maxItems",keyword:"maxItems",params:{limit:1e3}}],!1;{var valid1=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){
let _errs4=errors;validate72(data0[i0],{instancePath:instancePath+"/products/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate72.
errors:vErrors.concat(validate72.errors),errors=vErrors.length);var valid1=_errs4===errors;if(!valid1)break}}}else return validate71.errors=[{instancePath:instancePath+
"/products",schemaPath:"#/properties/products/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.next_cursor!==
void 0){let data2=data.next_cursor,_errs5=errors;if(typeof data2!="string"&&data2!==null)return validate71.errors=[{instancePath:instancePath+"/next_cursor",schemaPath:"\
#/properties/next_cursor/type",keyword:"type",params:{type:schema36.properties.next_cursor.type}}],!1;if(errors===_errs5&&typeof data2=="string"&&func3(data2)>200)
return validate71.errors=[{instancePath:instancePath+"/next_cursor",schemaPath:"#/properties/next_cursor/maxLength",keyword:"maxLength",params:{limit:200}}],!1;
var valid0=_errs5===errors}else var valid0=!0}}}else return validate71.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate71.
errors=vErrors,errors===0}var addProduct_200=validate74;function validate74(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.response===void 0&&(missing0="response")||data.product===void 0&&(missing0="product"))return validate74.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="response"||key0==="product"||delete data[key0];
if(_errs1===errors){if(data.response!==void 0){let data0=data.response,_errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func3(data0)>200)return validate74.
errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/maxLength",keyword:"maxLength",params:{limit:200}}],!1}else return validate74.errors=
[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0)if(data.product!==void 0){let _errs4=errors;validate72(data.product,{instancePath:instancePath+"/product",parentData:data,parentDataProperty:"product",
rootData})||(vErrors=vErrors===null?validate72.errors:vErrors.concat(validate72.errors),errors=vErrors.length);var valid0=_errs4===errors}else var valid0=!0}}}else
return validate74.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate74.errors=vErrors,errors===0}var addProduct_409=validate76;function validate76(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="The SKU is taken"){if(errors===errors)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||data.detail===
void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id"))return validate76.errors=[{instancePath,schemaPath:"\
#/oneOf/0/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs4=errors;for(let key0 in data)key0==="type"||key0==="title"||key0==="sta\
tus"||key0==="detail"||key0==="code"||key0==="request_id"||delete data[key0];if(_errs4===errors){if(data.type!==void 0){let data0=data.type,_errs5=errors;if(errors===
_errs5&&errors===_errs5)if(typeof data0=="string"){if(!formats6.test(data0))return validate76.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/p\
roperties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate76.errors=[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/prope\
rties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs5===errors}else var valid2=!0;if(valid2){if(data.title!==void 0){let data1=data.title,
_errs7=errors;if(typeof data1!="string")return validate76.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/0/properties/title/type",keyword:"type",
params:{type:"string"}}],!1;if(data1!=="The SKU is taken")return validate76.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/0/properties/title/c\
onst",keyword:"const",params:{allowedValue:"The SKU is taken"}}],!1;var valid2=_errs7===errors}else var valid2=!0;if(valid2){if(data.status!==void 0){let data2=data.
status,_errs9=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate76.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/0/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate76.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/0/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs9&&typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(
data2))return validate76.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",
limit:599}}],!1;if(data2<400||isNaN(data2))return validate76.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/minimum",keyword:"\
minimum",params:{comparison:">=",limit:400}}],!1}var valid2=_errs9===errors}else var valid2=!0;if(valid2){if(data.detail!==void 0){let _errs11=errors;if(typeof data.
detail!="string")return validate76.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/0/properties/detail/type",keyword:"type",params:{type:"strin\
g"}}],!1;var valid2=_errs11===errors}else var valid2=!0;if(valid2){if(data.code!==void 0){let data4=data.code,_errs13=errors;if(typeof data4!="string")return validate76.
errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/type",keyword:"type",params:{type:"string"}}],!1;if(data4!=="sku_taken")return validate76.
errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/const",keyword:"const",params:{allowedValue:"sku_taken"}}],!1;var valid2=_errs13===
errors}else var valid2=!0;if(valid2)if(data.request_id!==void 0){let _errs15=errors;if(typeof data.request_id!="string")return validate76.errors=[{instancePath:instancePath+
"/request_id",schemaPath:"#/oneOf/0/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs15===errors}else var valid2=!0}}}}}}}else
return validate76.errors=[{instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="A call with this key is still und\
er way")validate382(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate382.errors:vErrors.concat(validate382.errors),errors=
vErrors.length);else return validate76.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],
!1;else return validate76.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate76.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate76.errors=vErrors,errors===0}var getProduct_200=validate78;function validate78(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return validate72(data,{instancePath,parentData,
parentDataProperty,rootData})||(vErrors=vErrors===null?validate72.errors:vErrors.concat(validate72.errors),errors=vErrors.length),validate78.errors=vErrors,errors===
0}var getProduct_404=validate80;function validate80(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return validate332(data,{instancePath,parentData,
parentDataProperty,rootData})||(vErrors=vErrors===null?validate332.errors:vErrors.concat(validate332.errors),errors=vErrors.length),validate80.errors=vErrors,errors===
0}var removeProduct_409=validate82;function validate82(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="The product still has orders"){if(errors===errors)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.status===void 0&&(missing0="status")||
data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="request_id")||data.orders===void 0&&(missing0=
"orders"))return validate82.errors=[{instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs4=errors;for(let key0 in data)
key0==="type"||key0==="title"||key0==="status"||key0==="detail"||key0==="code"||key0==="request_id"||key0==="orders"||delete data[key0];if(_errs4===errors){if(data.
type!==void 0){let data0=data.type,_errs5=errors;if(errors===_errs5&&errors===_errs5)if(typeof data0=="string"){if(!formats6.test(data0))return validate82.errors=
[{instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate82.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/oneOf/0/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs5===errors}else var valid2=!0;if(valid2){if(data.
title!==void 0){let data1=data.title,_errs7=errors;if(typeof data1!="string")return validate82.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/0\
/properties/title/type",keyword:"type",params:{type:"string"}}],!1;if(data1!=="The product still has orders")return validate82.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/oneOf/0/properties/title/const",keyword:"const",params:{allowedValue:"The product still has orders"}}],!1;var valid2=_errs7===errors}else
var valid2=!0;if(valid2){if(data.status!==void 0){let data2=data.status,_errs9=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate82.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate82.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs9&&typeof data2==
"number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate82.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/0/properties/status/max\
imum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate82.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/oneOf/0/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid2=_errs9===errors}else var valid2=!0;if(valid2){if(data.
detail!==void 0){let _errs11=errors;if(typeof data.detail!="string")return validate82.errors=[{instancePath:instancePath+"/detail",schemaPath:"#/oneOf/0/propert\
ies/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs11===errors}else var valid2=!0;if(valid2){if(data.code!==void 0){let data4=data.code,
_errs13=errors;if(typeof data4!="string")return validate82.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/type",keyword:"type",
params:{type:"string"}}],!1;if(data4!=="product_has_orders")return validate82.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/c\
onst",keyword:"const",params:{allowedValue:"product_has_orders"}}],!1;var valid2=_errs13===errors}else var valid2=!0;if(valid2){if(data.request_id!==void 0){let _errs15=errors;
if(typeof data.request_id!="string")return validate82.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/request_id/type",keyword:"\
type",params:{type:"string"}}],!1;var valid2=_errs15===errors}else var valid2=!0;if(valid2)if(data.orders!==void 0){let data6=data.orders,_errs17=errors;if(!(typeof data6==
"number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6)))return validate82.errors=[{instancePath:instancePath+"/orders",schemaPath:"#/oneOf/0/properties/orders/typ\
e",keyword:"type",params:{type:"integer"}}],!1;var valid2=_errs17===errors}else var valid2=!0}}}}}}}}else return validate82.errors=[{instancePath,schemaPath:"#/\
oneOf/0/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="A call with this key is still under way")validate382(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate382.errors:vErrors.concat(validate382.errors),errors=vErrors.length);else return validate82.errors=[{instancePath,schemaPath:"\
#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"title",tagValue:tag0}}],!1;else return validate82.errors=[{instancePath,schemaPath:"#/disc\
riminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],!1}else return validate82.errors=[{instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}}],!1;return validate82.errors=vErrors,errors===0}var changeStock_200=validate84;var schema44={type:"object",additionalProperties:!1,required:["id","at","product_id","change","stock_after","reason","note","order_id","event_id"],properties:{id:{
type:"integer",minimum:1,maximum:9007199254740991},at:{type:"string",format:"date-time"},product_id:{type:"integer",minimum:1,maximum:9007199254740991},change:{
type:"integer"},stock_after:{type:"integer",minimum:0,maximum:1e9},reason:{type:"string",enum:["initial","restock","correction","order_placed","order_changed","\
order_cancelled","order_restored","product_removed"]},note:{type:["string","null"],maxLength:200},order_id:{type:["integer","null"],minimum:1},event_id:{type:"i\
nteger",minimum:1,maximum:9007199254740991}}};function validate86(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.id===void 0&&(missing0="id")||data.at===void 0&&(missing0="at")||data.product_id===
void 0&&(missing0="product_id")||data.change===void 0&&(missing0="change")||data.stock_after===void 0&&(missing0="stock_after")||data.reason===void 0&&(missing0=
"reason")||data.note===void 0&&(missing0="note")||data.order_id===void 0&&(missing0="order_id")||data.event_id===void 0&&(missing0="event_id"))return validate86.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)func2.call(schema44.
properties,key0)||delete data[key0];if(_errs1===errors){if(data.id!==void 0){let data0=data.id,_errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&
isFinite(data0)))return validate86.errors=[{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===
_errs2&&typeof data0=="number"&&isFinite(data0)){if(data0>9007199254740991||isNaN(data0))return validate86.errors=[{instancePath:instancePath+"/id",schemaPath:"\
#/properties/id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data0<1||isNaN(data0))return validate86.errors=[{instancePath:instancePath+
"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
at!==void 0){let data1=data.at,_errs4=errors;if(errors===_errs4&&errors===_errs4)if(typeof data1=="string"){if(!formats2.validate.test(data1))return validate86.
errors=[{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format:"date-time"}}],!1}else return validate86.errors=[{instancePath:instancePath+
"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.product_id!==
void 0){let data2=data.product_id,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate86.errors=[{instancePath:instancePath+
"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){
if(data2>9007199254740991||isNaN(data2))return validate86.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data2<1||isNaN(data2))return validate86.errors=[{instancePath:instancePath+"/product_id",schemaPath:"\
#/properties/product_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.change!==
void 0){let data3=data.change,_errs8=errors;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3)))return validate86.errors=[{instancePath:instancePath+
"/change",schemaPath:"#/properties/change/type",keyword:"type",params:{type:"integer"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.stock_after!==
void 0){let data4=data.stock_after,_errs10=errors;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4)))return validate86.errors=[{instancePath:instancePath+
"/stock_after",schemaPath:"#/properties/stock_after/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs10&&typeof data4=="number"&&isFinite(data4)){
if(data4>1e9||isNaN(data4))return validate86.errors=[{instancePath:instancePath+"/stock_after",schemaPath:"#/properties/stock_after/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e9}}],!1;if(data4<0||isNaN(data4))return validate86.errors=[{instancePath:instancePath+"/stock_after",schemaPath:"#/properties/stock_afte\
r/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.reason!==void 0){let data5=data.
reason,_errs12=errors;if(typeof data5!="string")return validate86.errors=[{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"ty\
pe",params:{type:"string"}}],!1;if(!(data5==="initial"||data5==="restock"||data5==="correction"||data5==="order_placed"||data5==="order_changed"||data5==="order\
_cancelled"||data5==="order_restored"||data5==="product_removed"))return validate86.errors=[{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason\
/enum",keyword:"enum",params:{allowedValues:schema44.properties.reason.enum}}],!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.note!==void 0){
let data6=data.note,_errs14=errors;if(typeof data6!="string"&&data6!==null)return validate86.errors=[{instancePath:instancePath+"/note",schemaPath:"#/properties\
/note/type",keyword:"type",params:{type:schema44.properties.note.type}}],!1;if(errors===_errs14&&typeof data6=="string"&&func3(data6)>200)return validate86.errors=
[{instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit:200}}],!1;var valid0=_errs14===errors}else var valid0=!0;
if(valid0){if(data.order_id!==void 0){let data7=data.order_id,_errs16=errors;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))&&data7!==null)
return validate86.errors=[{instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/type",keyword:"type",params:{type:schema44.properties.order_id.
type}}],!1;if(errors===_errs16&&typeof data7=="number"&&isFinite(data7)&&(data7<1||isNaN(data7)))return validate86.errors=[{instancePath:instancePath+"/order_id",
schemaPath:"#/properties/order_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1;var valid0=_errs16===errors}else var valid0=!0;if(valid0)if(data.
event_id!==void 0){let data8=data.event_id,_errs18=errors;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8)))return validate86.errors=[{instancePath:instancePath+
"/event_id",schemaPath:"#/properties/event_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs18&&typeof data8=="number"&&isFinite(data8)){if(data8>
9007199254740991||isNaN(data8))return validate86.errors=[{instancePath:instancePath+"/event_id",schemaPath:"#/properties/event_id/maximum",keyword:"maximum",params:{
comparison:"<=",limit:9007199254740991}}],!1;if(data8<1||isNaN(data8))return validate86.errors=[{instancePath:instancePath+"/event_id",schemaPath:"#/properties/\
event_id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}else return validate86.errors=
[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate86.errors=vErrors,errors===0}function validate84(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.
response===void 0&&(missing0="response")||data.product===void 0&&(missing0="product")||data.movement===void 0&&(missing0="movement"))return validate84.errors=[{
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="response"||key0===
"product"||key0==="movement"||delete data[key0];if(_errs1===errors){if(data.response!==void 0){let data0=data.response,_errs2=errors;if(errors===_errs2)if(typeof data0==
"string"){if(func3(data0)>200)return validate84.errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/maxLength",keyword:"maxLength",
params:{limit:200}}],!1}else return validate84.errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type:"\
string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.product!==void 0){let _errs4=errors;validate72(data.product,{instancePath:instancePath+
"/product",parentData:data,parentDataProperty:"product",rootData})||(vErrors=vErrors===null?validate72.errors:vErrors.concat(validate72.errors),errors=vErrors.length);
var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.movement!==void 0){let data2=data.movement,_errs5=errors,_errs6=errors,valid1=!1,passing0=null,_errs7=errors;
validate86(data2,{instancePath:instancePath+"/movement",parentData:data,parentDataProperty:"movement",rootData})||(vErrors=vErrors===null?validate86.errors:vErrors.
concat(validate86.errors),errors=vErrors.length);var _valid0=_errs7===errors;_valid0&&(valid1=!0,passing0=0);let _errs8=errors;if(data2!==null){let err0={instancePath:instancePath+
"/movement",schemaPath:"#/properties/movement/oneOf/1/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs8===
errors;if(_valid0&&valid1?(valid1=!1,passing0=[passing0,1]):_valid0&&(valid1=!0,passing0=1),valid1)errors=_errs6,vErrors!==null&&(_errs6?vErrors.length=_errs6:vErrors=
null);else{let err1={instancePath:instancePath+"/movement",schemaPath:"#/properties/movement/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};return vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++,validate84.errors=vErrors,!1}var valid0=_errs5===errors}else var valid0=!0}}}}else return validate84.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate84.errors=vErrors,errors===0}var changeStock_409=validate88;function validate88(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let tag0=data.title;if(typeof tag0=="string")if(tag0==="Not enough stock")validate372(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate372.errors:vErrors.concat(validate372.errors),errors=vErrors.length);else if(tag0==="The stock is not what was expected"){if(errors===
errors)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.title===void 0&&(missing0="title")||data.
status===void 0&&(missing0="status")||data.detail===void 0&&(missing0="detail")||data.code===void 0&&(missing0="code")||data.request_id===void 0&&(missing0="req\
uest_id")||data.expected===void 0&&(missing0="expected")||data.actual===void 0&&(missing0="actual"))return validate88.errors=[{instancePath,schemaPath:"#/oneOf/\
1/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs5=errors;for(let key0 in data)key0==="type"||key0==="title"||key0==="status"||key0===
"detail"||key0==="code"||key0==="request_id"||key0==="expected"||key0==="actual"||delete data[key0];if(_errs5===errors){if(data.type!==void 0){let data0=data.type,
_errs6=errors;if(errors===_errs6&&errors===_errs6)if(typeof data0=="string"){if(!formats6.test(data0))return validate88.errors=[{instancePath:instancePath+"/typ\
e",schemaPath:"#/oneOf/1/properties/type/format",keyword:"format",params:{format:"uri"}}],!1}else return validate88.errors=[{instancePath:instancePath+"/type",schemaPath:"\
#/oneOf/1/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs6===errors}else var valid3=!0;if(valid3){if(data.title!==void 0){let data1=data.
title,_errs8=errors;if(typeof data1!="string")return validate88.errors=[{instancePath:instancePath+"/title",schemaPath:"#/oneOf/1/properties/title/type",keyword:"\
type",params:{type:"string"}}],!1;if(data1!=="The stock is not what was expected")return validate88.errors=[{instancePath:instancePath+"/title",schemaPath:"#/on\
eOf/1/properties/title/const",keyword:"const",params:{allowedValue:"The stock is not what was expected"}}],!1;var valid3=_errs8===errors}else var valid3=!0;if(valid3){
if(data.status!==void 0){let data2=data.status,_errs10=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate88.errors=
[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/type",keyword:"type",params:{type:"integer"}}],!1;if(data2!==409)return validate88.
errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/properties/status/const",keyword:"const",params:{allowedValue:409}}],!1;if(errors===_errs10&&
typeof data2=="number"&&isFinite(data2)){if(data2>599||isNaN(data2))return validate88.errors=[{instancePath:instancePath+"/status",schemaPath:"#/oneOf/1/propert\
ies/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}}],!1;if(data2<400||isNaN(data2))return validate88.errors=[{instancePath:instancePath+"/\
status",schemaPath:"#/oneOf/1/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:400}}],!1}var valid3=_errs10===errors}else var valid3=!0;
if(valid3){if(data.detail!==void 0){let _errs12=errors;if(typeof data.detail!="string")return validate88.errors=[{instancePath:instancePath+"/detail",schemaPath:"\
#/oneOf/1/properties/detail/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs12===errors}else var valid3=!0;if(valid3){if(data.code!==void 0){let data4=data.
code,_errs14=errors;if(typeof data4!="string")return validate88.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/type",keyword:"\
type",params:{type:"string"}}],!1;if(data4!=="stock_changed")return validate88.errors=[{instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/\
const",keyword:"const",params:{allowedValue:"stock_changed"}}],!1;var valid3=_errs14===errors}else var valid3=!0;if(valid3){if(data.request_id!==void 0){let _errs16=errors;
if(typeof data.request_id!="string")return validate88.errors=[{instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/1/properties/request_id/type",keyword:"\
type",params:{type:"string"}}],!1;var valid3=_errs16===errors}else var valid3=!0;if(valid3){if(data.expected!==void 0){let data6=data.expected,_errs18=errors;if(!(typeof data6==
"number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6)))return validate88.errors=[{instancePath:instancePath+"/expected",schemaPath:"#/oneOf/1/properties/expected\
/type",keyword:"type",params:{type:"integer"}}],!1;var valid3=_errs18===errors}else var valid3=!0;if(valid3)if(data.actual!==void 0){let data7=data.actual,_errs20=errors;
if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7)))return validate88.errors=[{instancePath:instancePath+"/actual",schemaPath:"#/oneOf/1/pr\
operties/actual/type",keyword:"type",params:{type:"integer"}}],!1;var valid3=_errs20===errors}else var valid3=!0}}}}}}}}}else return validate88.errors=[{instancePath,
schemaPath:"#/oneOf/1/type",keyword:"type",params:{type:"object"}}],!1}else if(tag0==="The stock would pass its limit")validate58(data,{instancePath,parentData,
parentDataProperty,rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length);else if(tag0==="A call with th\
is key is still under way")validate382(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate382.errors:vErrors.concat(validate382.
errors),errors=vErrors.length);else return validate88.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"ti\
tle",tagValue:tag0}}],!1;else return validate88.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"title",tagValue:tag0}}],
!1}else return validate88.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate88.errors=vErrors,errors===0}var listStockMovements_200=validate92,
schema46={type:"object",additionalProperties:!1,required:["stock_movements","next_cursor"],properties:{stock_movements:{type:"array",maxItems:1e3,items:{$ref:"s\
hared_9"}},next_cursor:{type:["string","null"],maxLength:200}}};function validate92(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.stock_movements===void 0&&(missing0="stock_movements")||data.next_cursor===
void 0&&(missing0="next_cursor"))return validate92.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;
for(let key0 in data)key0==="stock_movements"||key0==="next_cursor"||delete data[key0];if(_errs1===errors){if(data.stock_movements!==void 0){let data0=data.stock_movements,
_errs2=errors;if(errors===_errs2)if(Array.isArray(data0)){if(data0.length>1e3)return validate92.errors=[{instancePath:instancePath+"/stock_movements",schemaPath:"\
#/properties/stock_movements/maxItems",keyword:"maxItems",params:{limit:1e3}}],!1;{var valid1=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){let _errs4=errors;
validate86(data0[i0],{instancePath:instancePath+"/stock_movements/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate86.errors:
vErrors.concat(validate86.errors),errors=vErrors.length);var valid1=_errs4===errors;if(!valid1)break}}}else return validate92.errors=[{instancePath:instancePath+
"/stock_movements",schemaPath:"#/properties/stock_movements/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)
if(data.next_cursor!==void 0){let data2=data.next_cursor,_errs5=errors;if(typeof data2!="string"&&data2!==null)return validate92.errors=[{instancePath:instancePath+
"/next_cursor",schemaPath:"#/properties/next_cursor/type",keyword:"type",params:{type:schema46.properties.next_cursor.type}}],!1;if(errors===_errs5&&typeof data2==
"string"&&func3(data2)>200)return validate92.errors=[{instancePath:instancePath+"/next_cursor",schemaPath:"#/properties/next_cursor/maxLength",keyword:"maxLengt\
h",params:{limit:200}}],!1;var valid0=_errs5===errors}else var valid0=!0}}}else return validate92.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;return validate92.errors=vErrors,errors===0}var listEvents_200=validate94,schema47={type:"object",additionalProperties:!1,required:["events",
"next_cursor"],properties:{events:{type:"array",maxItems:1e3,items:{type:"object",additionalProperties:!1,required:["id","at","type","actor","request_id","subje\
ct","before","after"],properties:{id:{type:"integer",minimum:1,maximum:9007199254740991},at:{type:"string",format:"date-time"},type:{type:"string",enum:["user.a\
dded","user.updated","user.removed","user.logged_in","user.logged_out","key.added","key.removed","product.added","product.updated","product.removed","product.st\
ock_changed","order.placed","order.changed","order.cancelled","order.restored","shop.noted","shop.unlocked"]},actor:{type:"object",additionalProperties:!1,required:[
"kind","id","name"],properties:{kind:{type:"string",enum:["session","key","environment_key","open","anonymous","system"]},id:{type:["integer","null"],minimum:1},
name:{type:["string","null"]}}},request_id:{type:"string",maxLength:200},subject:{type:"object",additionalProperties:!1,required:["kind","id"],properties:{kind:{
type:"string",enum:["user","key","product","order","shop"]},id:{type:"integer",minimum:1,maximum:9007199254740991}}},before:{oneOf:[{$ref:"shared_10"},{type:"nu\
ll"}]},after:{oneOf:[{$ref:"shared_10"},{type:"null"}]}}}},next_cursor:{type:["string","null"],maxLength:200}}},schema48={type:"object",additionalProperties:!1,
properties:{name:{type:["string","null"]},address:{type:["string","null"]},role:{type:"string",enum:["customer","operator"]},password_changed:{type:"boolean",enum:[
!0]},sku:{type:"string"},unit_price:{type:"integer",minimum:0,maximum:1e9},currency:{type:"string",pattern:"^[A-Z]{3}$"},stock:{type:"integer",minimum:0,maximum:1e9},
user_id:{type:"integer",minimum:1,maximum:9007199254740991},product_id:{type:"integer",minimum:1,maximum:9007199254740991},quantity:{type:"integer",minimum:1,maximum:1e6},
date:{type:"string",format:"date",pattern:"^(?!0000)"},version:{type:"integer",minimum:1,maximum:9007199254740991},created_at:{type:"string",format:"date-time"},
text:{type:"string",minLength:1,maxLength:500,pattern:"^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$"},unlocked_until:{type:"string",format:"date-time"}}},
pattern92=new RegExp("^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$","u");function validate95(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)func2.call(schema48.properties,
key0)||delete data[key0];if(_errs1===errors){if(data.name!==void 0){let data0=data.name,_errs2=errors;if(typeof data0!="string"&&data0!==null)return validate95.
errors=[{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:schema48.properties.name.type}}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.address!==void 0){let data1=data.address,_errs4=errors;if(typeof data1!="string"&&data1!==null)return validate95.errors=
[{instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:schema48.properties.address.type}}],!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.role!==void 0){let data2=data.role,_errs6=errors;if(typeof data2!="string")return validate95.errors=[{instancePath:instancePath+
"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type:"string"}}],!1;if(!(data2==="customer"||data2==="operator"))return validate95.errors=[{instancePath:instancePath+
"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues:schema48.properties.role.enum}}],!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.password_changed!==void 0){let data3=data.password_changed,_errs8=errors;if(typeof data3!="boolean")return validate95.errors=[{instancePath:instancePath+
"/password_changed",schemaPath:"#/properties/password_changed/type",keyword:"type",params:{type:"boolean"}}],!1;if(data3!==!0)return validate95.errors=[{instancePath:instancePath+
"/password_changed",schemaPath:"#/properties/password_changed/enum",keyword:"enum",params:{allowedValues:schema48.properties.password_changed.enum}}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.sku!==void 0){let _errs10=errors;if(typeof data.sku!="string")return validate95.errors=[{instancePath:instancePath+
"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.unit_price!==
void 0){let data5=data.unit_price,_errs12=errors;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5)))return validate95.errors=[{instancePath:instancePath+
"/unit_price",schemaPath:"#/properties/unit_price/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs12&&typeof data5=="number"&&isFinite(data5)){
if(data5>1e9||isNaN(data5))return validate95.errors=[{instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e9}}],!1;if(data5<0||isNaN(data5))return validate95.errors=[{instancePath:instancePath+"/unit_price",schemaPath:"#/properties/unit_price/\
minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.currency!==void 0){let data6=data.
currency,_errs14=errors;if(errors===_errs14)if(typeof data6=="string"){if(!pattern12.test(data6))return validate95.errors=[{instancePath:instancePath+"/currency",
schemaPath:"#/properties/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z]{3}$"}}],!1}else return validate95.errors=[{instancePath:instancePath+"/curr\
ency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.stock!==
void 0){let data7=data.stock,_errs16=errors;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7)))return validate95.errors=[{instancePath:instancePath+
"/stock",schemaPath:"#/properties/stock/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs16&&typeof data7=="number"&&isFinite(data7)){if(data7>
1e9||isNaN(data7))return validate95.errors=[{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/maximum",keyword:"maximum",params:{comparison:"<=",
limit:1e9}}],!1;if(data7<0||isNaN(data7))return validate95.errors=[{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/minimum",keyword:"minimum",
params:{comparison:">=",limit:0}}],!1}var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.user_id!==void 0){let data8=data.user_id,_errs18=errors;
if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8)))return validate95.errors=[{instancePath:instancePath+"/user_id",schemaPath:"#/propertie\
s/user_id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs18&&typeof data8=="number"&&isFinite(data8)){if(data8>9007199254740991||isNaN(data8))
return validate95.errors=[{instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],
!1;if(data8<1||isNaN(data8))return validate95.errors=[{instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minimum",keyword:"minimum",params:{
comparison:">=",limit:1}}],!1}var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.product_id!==void 0){let data9=data.product_id,_errs20=errors;if(!(typeof data9==
"number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9)))return validate95.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/typ\
e",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs20&&typeof data9=="number"&&isFinite(data9)){if(data9>9007199254740991||isNaN(data9))return validate95.
errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],
!1;if(data9<1||isNaN(data9))return validate95.errors=[{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/minimum",keyword:"minimum",params:{
comparison:">=",limit:1}}],!1}var valid0=_errs20===errors}else var valid0=!0;if(valid0){if(data.quantity!==void 0){let data10=data.quantity,_errs22=errors;if(!(typeof data10==
"number"&&!(data10%1)&&!isNaN(data10)&&isFinite(data10)))return validate95.errors=[{instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/type",
keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs22&&typeof data10=="number"&&isFinite(data10)){if(data10>1e6||isNaN(data10))return validate95.errors=
[{instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}}],!1;if(data10<1||isNaN(
data10))return validate95.errors=[{instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],
!1}var valid0=_errs22===errors}else var valid0=!0;if(valid0){if(data.date!==void 0){let data11=data.date,_errs24=errors;if(errors===_errs24&&errors===_errs24)if(typeof data11==
"string")if(pattern02.test(data11)){if(!formats02.validate.test(data11))return validate95.errors=[{instancePath:instancePath+"/date",schemaPath:"#/properties/da\
te/format",keyword:"format",params:{format:"date"}}],!1}else return validate95.errors=[{instancePath:instancePath+"/date",schemaPath:"#/properties/date/pattern",
keyword:"pattern",params:{pattern:"^(?!0000)"}}],!1;else return validate95.errors=[{instancePath:instancePath+"/date",schemaPath:"#/properties/date/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs24===errors}else var valid0=!0;if(valid0){if(data.version!==void 0){let data12=data.version,_errs26=errors;if(!(typeof data12==
"number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12)))return validate95.errors=[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",
keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs26&&typeof data12=="number"&&isFinite(data12)){if(data12>9007199254740991||isNaN(data12))return validate95.
errors=[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data12<
1||isNaN(data12))return validate95.errors=[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1}}],!1}var valid0=_errs26===errors}else var valid0=!0;if(valid0){if(data.created_at!==void 0){let data13=data.created_at,_errs28=errors;if(errors===_errs28&&
errors===_errs28)if(typeof data13=="string"){if(!formats2.validate.test(data13))return validate95.errors=[{instancePath:instancePath+"/created_at",schemaPath:"#\
/properties/created_at/format",keyword:"format",params:{format:"date-time"}}],!1}else return validate95.errors=[{instancePath:instancePath+"/created_at",schemaPath:"\
#/properties/created_at/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs28===errors}else var valid0=!0;if(valid0){if(data.text!==void 0){let data14=data.
text,_errs30=errors;if(errors===_errs30)if(typeof data14=="string"){if(func3(data14)>500)return validate95.errors=[{instancePath:instancePath+"/text",schemaPath:"\
#/properties/text/maxLength",keyword:"maxLength",params:{limit:500}}],!1;if(func3(data14)<1)return validate95.errors=[{instancePath:instancePath+"/text",schemaPath:"\
#/properties/text/minLength",keyword:"minLength",params:{limit:1}}],!1;if(!pattern92.test(data14))return validate95.errors=[{instancePath:instancePath+"/text",schemaPath:"\
#/properties/text/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$"}}],!1}else return validate95.errors=[{instancePath:instancePath+
"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs30===errors}else var valid0=!0;if(valid0)if(data.unlocked_until!==
void 0){let data15=data.unlocked_until,_errs32=errors;if(errors===_errs32&&errors===_errs32)if(typeof data15=="string"){if(!formats2.validate.test(data15))return validate95.
errors=[{instancePath:instancePath+"/unlocked_until",schemaPath:"#/properties/unlocked_until/format",keyword:"format",params:{format:"date-time"}}],!1}else return validate95.
errors=[{instancePath:instancePath+"/unlocked_until",schemaPath:"#/properties/unlocked_until/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs32===
errors}else var valid0=!0}}}}}}}}}}}}}}}}else return validate95.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate95.
errors=vErrors,errors===0}function validate94(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.events===void 0&&(missing0="events")||data.next_cursor===void 0&&(missing0="next_cursor"))return validate94.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="events"||
key0==="next_cursor"||delete data[key0];if(_errs1===errors){if(data.events!==void 0){let data0=data.events,_errs2=errors;if(errors===_errs2)if(Array.isArray(data0)){
if(data0.length>1e3)return validate94.errors=[{instancePath:instancePath+"/events",schemaPath:"#/properties/events/maxItems",keyword:"maxItems",params:{limit:1e3}}],
!1;{var valid1=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0],_errs4=errors;if(errors===_errs4)if(data1&&typeof data1=="object"&&!Array.
isArray(data1)){let missing1;if(data1.id===void 0&&(missing1="id")||data1.at===void 0&&(missing1="at")||data1.type===void 0&&(missing1="type")||data1.actor===void 0&&
(missing1="actor")||data1.request_id===void 0&&(missing1="request_id")||data1.subject===void 0&&(missing1="subject")||data1.before===void 0&&(missing1="before")||
data1.after===void 0&&(missing1="after"))return validate94.errors=[{instancePath:instancePath+"/events/"+i0,schemaPath:"#/properties/events/items/required",keyword:"\
required",params:{missingProperty:missing1}}],!1;{let _errs6=errors;for(let key1 in data1)key1==="id"||key1==="at"||key1==="type"||key1==="actor"||key1==="reque\
st_id"||key1==="subject"||key1==="before"||key1==="after"||delete data1[key1];if(_errs6===errors){if(data1.id!==void 0){let data2=data1.id,_errs7=errors;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/id",schemaPath:"#/properties/events/i\
tems/properties/id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs7&&typeof data2=="number"&&isFinite(data2)){if(data2>9007199254740991||isNaN(
data2))return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/id",schemaPath:"#/properties/events/items/properties/id/maximum",keyword:"maximum",params:{
comparison:"<=",limit:9007199254740991}}],!1;if(data2<1||isNaN(data2))return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/id",schemaPath:"#/pro\
perties/events/items/properties/id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid2=_errs7===errors}else var valid2=!0;if(valid2){if(data1.
at!==void 0){let data3=data1.at,_errs9=errors;if(errors===_errs9&&errors===_errs9)if(typeof data3=="string"){if(!formats2.validate.test(data3))return validate94.
errors=[{instancePath:instancePath+"/events/"+i0+"/at",schemaPath:"#/properties/events/items/properties/at/format",keyword:"format",params:{format:"date-time"}}],
!1}else return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/at",schemaPath:"#/properties/events/items/properties/at/type",keyword:"type",params:{
type:"string"}}],!1;var valid2=_errs9===errors}else var valid2=!0;if(valid2){if(data1.type!==void 0){let data4=data1.type,_errs11=errors;if(typeof data4!="strin\
g")return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/type",schemaPath:"#/properties/events/items/properties/type/type",keyword:"type",params:{
type:"string"}}],!1;if(!(data4==="user.added"||data4==="user.updated"||data4==="user.removed"||data4==="user.logged_in"||data4==="user.logged_out"||data4==="key\
.added"||data4==="key.removed"||data4==="product.added"||data4==="product.updated"||data4==="product.removed"||data4==="product.stock_changed"||data4==="order.p\
laced"||data4==="order.changed"||data4==="order.cancelled"||data4==="order.restored"||data4==="shop.noted"||data4==="shop.unlocked"))return validate94.errors=[{
instancePath:instancePath+"/events/"+i0+"/type",schemaPath:"#/properties/events/items/properties/type/enum",keyword:"enum",params:{allowedValues:schema47.properties.
events.items.properties.type.enum}}],!1;var valid2=_errs11===errors}else var valid2=!0;if(valid2){if(data1.actor!==void 0){let data5=data1.actor,_errs13=errors;
if(errors===_errs13)if(data5&&typeof data5=="object"&&!Array.isArray(data5)){let missing2;if(data5.kind===void 0&&(missing2="kind")||data5.id===void 0&&(missing2=
"id")||data5.name===void 0&&(missing2="name"))return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/actor",schemaPath:"#/properties/events/items/\
properties/actor/required",keyword:"required",params:{missingProperty:missing2}}],!1;{let _errs15=errors;for(let key2 in data5)key2==="kind"||key2==="id"||key2===
"name"||delete data5[key2];if(_errs15===errors){if(data5.kind!==void 0){let data6=data5.kind,_errs16=errors;if(typeof data6!="string")return validate94.errors=[
{instancePath:instancePath+"/events/"+i0+"/actor/kind",schemaPath:"#/properties/events/items/properties/actor/properties/kind/type",keyword:"type",params:{type:"\
string"}}],!1;if(!(data6==="session"||data6==="key"||data6==="environment_key"||data6==="open"||data6==="anonymous"||data6==="system"))return validate94.errors=
[{instancePath:instancePath+"/events/"+i0+"/actor/kind",schemaPath:"#/properties/events/items/properties/actor/properties/kind/enum",keyword:"enum",params:{allowedValues:schema47.
properties.events.items.properties.actor.properties.kind.enum}}],!1;var valid3=_errs16===errors}else var valid3=!0;if(valid3){if(data5.id!==void 0){let data7=data5.
id,_errs18=errors;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))&&data7!==null)return validate94.errors=[{instancePath:instancePath+"/\
events/"+i0+"/actor/id",schemaPath:"#/properties/events/items/properties/actor/properties/id/type",keyword:"type",params:{type:schema47.properties.events.items.
properties.actor.properties.id.type}}],!1;if(errors===_errs18&&typeof data7=="number"&&isFinite(data7)&&(data7<1||isNaN(data7)))return validate94.errors=[{instancePath:instancePath+
"/events/"+i0+"/actor/id",schemaPath:"#/properties/events/items/properties/actor/properties/id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1;
var valid3=_errs18===errors}else var valid3=!0;if(valid3)if(data5.name!==void 0){let data8=data5.name,_errs20=errors;if(typeof data8!="string"&&data8!==null)return validate94.
errors=[{instancePath:instancePath+"/events/"+i0+"/actor/name",schemaPath:"#/properties/events/items/properties/actor/properties/name/type",keyword:"type",params:{
type:schema47.properties.events.items.properties.actor.properties.name.type}}],!1;var valid3=_errs20===errors}else var valid3=!0}}}}else return validate94.errors=
[{instancePath:instancePath+"/events/"+i0+"/actor",schemaPath:"#/properties/events/items/properties/actor/type",keyword:"type",params:{type:"object"}}],!1;var valid2=_errs13===
errors}else var valid2=!0;if(valid2){if(data1.request_id!==void 0){let data9=data1.request_id,_errs22=errors;if(errors===_errs22)if(typeof data9=="string"){if(func3(
data9)>200)return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/request_id",schemaPath:"#/properties/events/items/properties/request_id/maxLengt\
h",keyword:"maxLength",params:{limit:200}}],!1}else return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/request_id",schemaPath:"#/properties/ev\
ents/items/properties/request_id/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs22===errors}else var valid2=!0;if(valid2){if(data1.subject!==void 0){
let data10=data1.subject,_errs24=errors;if(errors===_errs24)if(data10&&typeof data10=="object"&&!Array.isArray(data10)){let missing3;if(data10.kind===void 0&&(missing3=
"kind")||data10.id===void 0&&(missing3="id"))return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/subject",schemaPath:"#/properties/events/items\
/properties/subject/required",keyword:"required",params:{missingProperty:missing3}}],!1;{let _errs26=errors;for(let key3 in data10)key3==="kind"||key3==="id"||delete data10[key3];
if(_errs26===errors){if(data10.kind!==void 0){let data11=data10.kind,_errs27=errors;if(typeof data11!="string")return validate94.errors=[{instancePath:instancePath+
"/events/"+i0+"/subject/kind",schemaPath:"#/properties/events/items/properties/subject/properties/kind/type",keyword:"type",params:{type:"string"}}],!1;if(!(data11===
"user"||data11==="key"||data11==="product"||data11==="order"||data11==="shop"))return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/subject/kind",
schemaPath:"#/properties/events/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues:schema47.properties.events.items.properties.
subject.properties.kind.enum}}],!1;var valid4=_errs27===errors}else var valid4=!0;if(valid4)if(data10.id!==void 0){let data12=data10.id,_errs29=errors;if(!(typeof data12==
"number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12)))return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/subject/id",schemaPath:"#/properti\
es/events/items/properties/subject/properties/id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs29&&typeof data12=="number"&&isFinite(data12)){
if(data12>9007199254740991||isNaN(data12))return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/subject/id",schemaPath:"#/properties/events/items\
/properties/subject/properties/id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data12<1||isNaN(data12))return validate94.errors=
[{instancePath:instancePath+"/events/"+i0+"/subject/id",schemaPath:"#/properties/events/items/properties/subject/properties/id/minimum",keyword:"minimum",params:{
comparison:">=",limit:1}}],!1}var valid4=_errs29===errors}else var valid4=!0}}}else return validate94.errors=[{instancePath:instancePath+"/events/"+i0+"/subject",
schemaPath:"#/properties/events/items/properties/subject/type",keyword:"type",params:{type:"object"}}],!1;var valid2=_errs24===errors}else var valid2=!0;if(valid2){
if(data1.before!==void 0){let data13=data1.before,_errs31=errors,_errs32=errors,valid5=!1,passing0=null,_errs33=errors;validate95(data13,{instancePath:instancePath+
"/events/"+i0+"/before",parentData:data1,parentDataProperty:"before",rootData})||(vErrors=vErrors===null?validate95.errors:vErrors.concat(validate95.errors),errors=
vErrors.length);var _valid0=_errs33===errors;_valid0&&(valid5=!0,passing0=0);let _errs34=errors;if(data13!==null){let err0={instancePath:instancePath+"/events/"+
i0+"/before",schemaPath:"#/properties/events/items/properties/before/oneOf/1/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}var _valid0=_errs34===errors;if(_valid0&&valid5?(valid5=!1,passing0=[passing0,1]):_valid0&&(valid5=!0,passing0=1),valid5)errors=_errs32,vErrors!==
null&&(_errs32?vErrors.length=_errs32:vErrors=null);else{let err1={instancePath:instancePath+"/events/"+i0+"/before",schemaPath:"#/properties/events/items/prope\
rties/before/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};return vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++,validate94.errors=vErrors,
!1}var valid2=_errs31===errors}else var valid2=!0;if(valid2)if(data1.after!==void 0){let data14=data1.after,_errs36=errors,_errs37=errors,valid6=!1,passing1=null,
_errs38=errors;validate95(data14,{instancePath:instancePath+"/events/"+i0+"/after",parentData:data1,parentDataProperty:"after",rootData})||(vErrors=vErrors===null?
validate95.errors:vErrors.concat(validate95.errors),errors=vErrors.length);var _valid1=_errs38===errors;_valid1&&(valid6=!0,passing1=0);let _errs39=errors;if(data14!==
null){let err2={instancePath:instancePath+"/events/"+i0+"/after",schemaPath:"#/properties/events/items/properties/after/oneOf/1/type",keyword:"type",params:{type:"\
null"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid1=_errs39===errors;if(_valid1&&valid6?(valid6=!1,passing1=[passing1,1]):_valid1&&(valid6=
!0,passing1=1),valid6)errors=_errs37,vErrors!==null&&(_errs37?vErrors.length=_errs37:vErrors=null);else{let err3={instancePath:instancePath+"/events/"+i0+"/afte\
r",schemaPath:"#/properties/events/items/properties/after/oneOf",keyword:"oneOf",params:{passingSchemas:passing1}};return vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++,validate94.errors=vErrors,!1}var valid2=_errs36===errors}else var valid2=!0}}}}}}}}}else return validate94.errors=[{instancePath:instancePath+
"/events/"+i0,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type:"object"}}],!1;var valid1=_errs4===errors;if(!valid1)break}}}else return validate94.
errors=[{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0)if(data.next_cursor!==void 0){let data15=data.next_cursor,_errs41=errors;if(typeof data15!="string"&&data15!==null)return validate94.errors=[{instancePath:instancePath+
"/next_cursor",schemaPath:"#/properties/next_cursor/type",keyword:"type",params:{type:schema47.properties.next_cursor.type}}],!1;if(errors===_errs41&&typeof data15==
"string"&&func3(data15)>200)return validate94.errors=[{instancePath:instancePath+"/next_cursor",schemaPath:"#/properties/next_cursor/maxLength",keyword:"maxLeng\
th",params:{limit:200}}],!1;var valid0=_errs41===errors}else var valid0=!0}}}else return validate94.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;return validate94.errors=vErrors,errors===0}var addNote_200=validate98,schema49={type:"object",additionalProperties:!1,required:["response",
"note"],properties:{response:{type:"string",maxLength:200},note:{type:"object",additionalProperties:!1,required:["id","at","type","text","unlocked_until"],properties:{
id:{type:"integer",minimum:1,maximum:9007199254740991},at:{type:"string",format:"date-time"},type:{type:"string",enum:["shop.noted","shop.unlocked"]},text:{type:"\
string",minLength:1,maxLength:500,pattern:"^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]+$"},unlocked_until:{type:["string","null"],format:"date-time"}}}}};
function validate98(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.response===void 0&&(missing0="response")||data.note===void 0&&(missing0="note"))return validate98.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="response"||key0==="note"||delete data[key0];
if(_errs1===errors){if(data.response!==void 0){let data0=data.response,_errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func3(data0)>200)return validate98.
errors=[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/maxLength",keyword:"maxLength",params:{limit:200}}],!1}else return validate98.errors=
[{instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0)if(data.note!==void 0){let data1=data.note,_errs4=errors;if(errors===_errs4)if(data1&&typeof data1=="object"&&!Array.isArray(data1)){let missing1;if(data1.
id===void 0&&(missing1="id")||data1.at===void 0&&(missing1="at")||data1.type===void 0&&(missing1="type")||data1.text===void 0&&(missing1="text")||data1.unlocked_until===
void 0&&(missing1="unlocked_until"))return validate98.errors=[{instancePath:instancePath+"/note",schemaPath:"#/properties/note/required",keyword:"required",params:{
missingProperty:missing1}}],!1;{let _errs6=errors;for(let key1 in data1)key1==="id"||key1==="at"||key1==="type"||key1==="text"||key1==="unlocked_until"||delete data1[key1];
if(_errs6===errors){if(data1.id!==void 0){let data2=data1.id,_errs7=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate98.
errors=[{instancePath:instancePath+"/note/id",schemaPath:"#/properties/note/properties/id/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs7&&
typeof data2=="number"&&isFinite(data2)){if(data2>9007199254740991||isNaN(data2))return validate98.errors=[{instancePath:instancePath+"/note/id",schemaPath:"#/p\
roperties/note/properties/id/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data2<1||isNaN(data2))return validate98.errors=[
{instancePath:instancePath+"/note/id",schemaPath:"#/properties/note/properties/id/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid1=_errs7===
errors}else var valid1=!0;if(valid1){if(data1.at!==void 0){let data3=data1.at,_errs9=errors;if(errors===_errs9&&errors===_errs9)if(typeof data3=="string"){if(!formats2.
validate.test(data3))return validate98.errors=[{instancePath:instancePath+"/note/at",schemaPath:"#/properties/note/properties/at/format",keyword:"format",params:{
format:"date-time"}}],!1}else return validate98.errors=[{instancePath:instancePath+"/note/at",schemaPath:"#/properties/note/properties/at/type",keyword:"type",params:{
type:"string"}}],!1;var valid1=_errs9===errors}else var valid1=!0;if(valid1){if(data1.type!==void 0){let data4=data1.type,_errs11=errors;if(typeof data4!="strin\
g")return validate98.errors=[{instancePath:instancePath+"/note/type",schemaPath:"#/properties/note/properties/type/type",keyword:"type",params:{type:"string"}}],
!1;if(!(data4==="shop.noted"||data4==="shop.unlocked"))return validate98.errors=[{instancePath:instancePath+"/note/type",schemaPath:"#/properties/note/propertie\
s/type/enum",keyword:"enum",params:{allowedValues:schema49.properties.note.properties.type.enum}}],!1;var valid1=_errs11===errors}else var valid1=!0;if(valid1){
if(data1.text!==void 0){let data5=data1.text,_errs13=errors;if(errors===_errs13)if(typeof data5=="string"){if(func3(data5)>500)return validate98.errors=[{instancePath:instancePath+
"/note/text",schemaPath:"#/properties/note/properties/text/maxLength",keyword:"maxLength",params:{limit:500}}],!1;if(func3(data5)<1)return validate98.errors=[{instancePath:instancePath+
"/note/text",schemaPath:"#/properties/note/properties/text/minLength",keyword:"minLength",params:{limit:1}}],!1;if(!pattern92.test(data5))return validate98.errors=
[{instancePath:instancePath+"/note/text",schemaPath:"#/properties/note/properties/text/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001F\\u007F-\\u009F\
\\uD800-\\uDFFF]+$"}}],!1}else return validate98.errors=[{instancePath:instancePath+"/note/text",schemaPath:"#/properties/note/properties/text/type",keyword:"ty\
pe",params:{type:"string"}}],!1;var valid1=_errs13===errors}else var valid1=!0;if(valid1)if(data1.unlocked_until!==void 0){let data6=data1.unlocked_until,_errs15=errors;
if(typeof data6!="string"&&data6!==null)return validate98.errors=[{instancePath:instancePath+"/note/unlocked_until",schemaPath:"#/properties/note/properties/unl\
ocked_until/type",keyword:"type",params:{type:schema49.properties.note.properties.unlocked_until.type}}],!1;if(errors===_errs15&&errors===_errs15&&typeof data6==
"string"&&!formats2.validate.test(data6))return validate98.errors=[{instancePath:instancePath+"/note/unlocked_until",schemaPath:"#/properties/note/properties/un\
locked_until/format",keyword:"format",params:{format:"date-time"}}],!1;var valid1=_errs15===errors}else var valid1=!0}}}}}}else return validate98.errors=[{instancePath:instancePath+
"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs4===errors}else var valid0=!0}}}else return validate98.errors=
[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate98.errors=vErrors,errors===0}var getStats_200=validate99;function validate99(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.users===void 0&&(missing0="users")||data.products===void 0&&(missing0="products")||data.orders===void 0&&(missing0="o\
rders")||data.units_in_stock===void 0&&(missing0="units_in_stock")||data.revenue===void 0&&(missing0="revenue")||data.days===void 0&&(missing0="days"))return validate99.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)key0==="users"||
key0==="products"||key0==="orders"||key0==="units_in_stock"||key0==="revenue"||key0==="days"||delete data[key0];if(_errs1===errors){if(data.users!==void 0){let data0=data.
users,_errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0)))return validate99.errors=[{instancePath:instancePath+"/users",schemaPath:"\
#/properties/users/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs2&&typeof data0=="number"&&isFinite(data0)&&(data0<0||isNaN(data0)))return validate99.
errors=[{instancePath:instancePath+"/users",schemaPath:"#/properties/users/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.products!==void 0){let data1=data.products,_errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(
data1)))return validate99.errors=[{instancePath:instancePath+"/products",schemaPath:"#/properties/products/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===
_errs4&&typeof data1=="number"&&isFinite(data1)&&(data1<0||isNaN(data1)))return validate99.errors=[{instancePath:instancePath+"/products",schemaPath:"#/properti\
es/products/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.orders!==void 0){let data2=data.
orders,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate99.errors=[{instancePath:instancePath+"/orders",schemaPath:"\
#/properties/orders/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)&&(data2<0||isNaN(data2)))return validate99.
errors=[{instancePath:instancePath+"/orders",schemaPath:"#/properties/orders/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1;var valid0=_errs6===
errors}else var valid0=!0;if(valid0){if(data.units_in_stock!==void 0){let data3=data.units_in_stock,_errs8=errors;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(
data3)&&isFinite(data3)))return validate99.errors=[{instancePath:instancePath+"/units_in_stock",schemaPath:"#/properties/units_in_stock/type",keyword:"type",params:{
type:"integer"}}],!1;if(errors===_errs8&&typeof data3=="number"&&isFinite(data3)&&(data3<0||isNaN(data3)))return validate99.errors=[{instancePath:instancePath+"\
/units_in_stock",schemaPath:"#/properties/units_in_stock/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.revenue!==void 0){let data4=data.revenue,_errs10=errors;if(errors===_errs10)if(Array.isArray(data4)){var valid1=!0;let len0=data4.length;for(let i0=0;i0<
len0;i0++){let data5=data4[i0],_errs12=errors;if(errors===_errs12)if(data5&&typeof data5=="object"&&!Array.isArray(data5)){let missing1;if(data5.currency===void 0&&
(missing1="currency")||data5.orders===void 0&&(missing1="orders")||data5.units===void 0&&(missing1="units")||data5.revenue===void 0&&(missing1="revenue"))return validate99.
errors=[{instancePath:instancePath+"/revenue/"+i0,schemaPath:"#/properties/revenue/items/required",keyword:"required",params:{missingProperty:missing1}}],!1;{let _errs14=errors;
for(let key1 in data5)key1==="currency"||key1==="orders"||key1==="units"||key1==="revenue"||delete data5[key1];if(_errs14===errors){if(data5.currency!==void 0){
let data6=data5.currency,_errs15=errors;if(errors===_errs15)if(typeof data6=="string"){if(!pattern12.test(data6))return validate99.errors=[{instancePath:instancePath+
"/revenue/"+i0+"/currency",schemaPath:"#/properties/revenue/items/properties/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z]{3}$"}}],!1}else return validate99.
errors=[{instancePath:instancePath+"/revenue/"+i0+"/currency",schemaPath:"#/properties/revenue/items/properties/currency/type",keyword:"type",params:{type:"stri\
ng"}}],!1;var valid2=_errs15===errors}else var valid2=!0;if(valid2){if(data5.orders!==void 0){let data7=data5.orders,_errs17=errors;if(!(typeof data7=="number"&&
!(data7%1)&&!isNaN(data7)&&isFinite(data7)))return validate99.errors=[{instancePath:instancePath+"/revenue/"+i0+"/orders",schemaPath:"#/properties/revenue/items\
/properties/orders/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs17&&typeof data7=="number"&&isFinite(data7)&&(data7<0||isNaN(data7)))return validate99.
errors=[{instancePath:instancePath+"/revenue/"+i0+"/orders",schemaPath:"#/properties/revenue/items/properties/orders/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0}}],!1;var valid2=_errs17===errors}else var valid2=!0;if(valid2){if(data5.units!==void 0){let data8=data5.units,_errs19=errors;if(!(typeof data8=="nu\
mber"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8)))return validate99.errors=[{instancePath:instancePath+"/revenue/"+i0+"/units",schemaPath:"#/properties/revenue\
/items/properties/units/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs19&&typeof data8=="number"&&isFinite(data8)&&(data8<0||isNaN(data8)))
return validate99.errors=[{instancePath:instancePath+"/revenue/"+i0+"/units",schemaPath:"#/properties/revenue/items/properties/units/minimum",keyword:"minimum",
params:{comparison:">=",limit:0}}],!1;var valid2=_errs19===errors}else var valid2=!0;if(valid2)if(data5.revenue!==void 0){let data9=data5.revenue,_errs21=errors;
if(!(typeof data9=="number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9)))return validate99.errors=[{instancePath:instancePath+"/revenue/"+i0+"/revenue",schemaPath:"\
#/properties/revenue/items/properties/revenue/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs21&&typeof data9=="number"&&isFinite(data9)){if(data9>
9007199254740991||isNaN(data9))return validate99.errors=[{instancePath:instancePath+"/revenue/"+i0+"/revenue",schemaPath:"#/properties/revenue/items/properties/\
revenue/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data9<0||isNaN(data9))return validate99.errors=[{instancePath:instancePath+
"/revenue/"+i0+"/revenue",schemaPath:"#/properties/revenue/items/properties/revenue/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var valid2=_errs21===
errors}else var valid2=!0}}}}}else return validate99.errors=[{instancePath:instancePath+"/revenue/"+i0,schemaPath:"#/properties/revenue/items/type",keyword:"typ\
e",params:{type:"object"}}],!1;var valid1=_errs12===errors;if(!valid1)break}}else return validate99.errors=[{instancePath:instancePath+"/revenue",schemaPath:"#/\
properties/revenue/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.days!==void 0){let data10=data.
days,_errs23=errors;if(errors===_errs23)if(Array.isArray(data10)){if(data10.length>1e3)return validate99.errors=[{instancePath:instancePath+"/days",schemaPath:"\
#/properties/days/maxItems",keyword:"maxItems",params:{limit:1e3}}],!1;{var valid3=!0;let len1=data10.length;for(let i1=0;i1<len1;i1++){let data11=data10[i1],_errs25=errors;
if(errors===_errs25)if(data11&&typeof data11=="object"&&!Array.isArray(data11)){let missing2;if(data11.date===void 0&&(missing2="date")||data11.currency===void 0&&
(missing2="currency")||data11.orders===void 0&&(missing2="orders")||data11.units===void 0&&(missing2="units")||data11.revenue===void 0&&(missing2="revenue"))return validate99.
errors=[{instancePath:instancePath+"/days/"+i1,schemaPath:"#/properties/days/items/required",keyword:"required",params:{missingProperty:missing2}}],!1;{let _errs27=errors;
for(let key2 in data11)key2==="date"||key2==="currency"||key2==="orders"||key2==="units"||key2==="revenue"||delete data11[key2];if(_errs27===errors){if(data11.date!==
void 0){let data12=data11.date,_errs28=errors;if(errors===_errs28&&errors===_errs28)if(typeof data12=="string")if(pattern02.test(data12)){if(!formats02.validate.
test(data12))return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/date",schemaPath:"#/properties/days/items/properties/date/format",keyword:"forma\
t",params:{format:"date"}}],!1}else return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/date",schemaPath:"#/properties/days/items/properties/date\
/pattern",keyword:"pattern",params:{pattern:"^(?!0000)"}}],!1;else return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/date",schemaPath:"#/proper\
ties/days/items/properties/date/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs28===errors}else var valid4=!0;if(valid4){if(data11.currency!==
void 0){let data13=data11.currency,_errs30=errors;if(errors===_errs30)if(typeof data13=="string"){if(!pattern12.test(data13))return validate99.errors=[{instancePath:instancePath+
"/days/"+i1+"/currency",schemaPath:"#/properties/days/items/properties/currency/pattern",keyword:"pattern",params:{pattern:"^[A-Z]{3}$"}}],!1}else return validate99.
errors=[{instancePath:instancePath+"/days/"+i1+"/currency",schemaPath:"#/properties/days/items/properties/currency/type",keyword:"type",params:{type:"string"}}],
!1;var valid4=_errs30===errors}else var valid4=!0;if(valid4){if(data11.orders!==void 0){let data14=data11.orders,_errs32=errors;if(!(typeof data14=="number"&&!(data14%
1)&&!isNaN(data14)&&isFinite(data14)))return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/orders",schemaPath:"#/properties/days/items/properties/\
orders/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs32&&typeof data14=="number"&&isFinite(data14)&&(data14<0||isNaN(data14)))return validate99.
errors=[{instancePath:instancePath+"/days/"+i1+"/orders",schemaPath:"#/properties/days/items/properties/orders/minimum",keyword:"minimum",params:{comparison:">=",
limit:0}}],!1;var valid4=_errs32===errors}else var valid4=!0;if(valid4){if(data11.units!==void 0){let data15=data11.units,_errs34=errors;if(!(typeof data15=="nu\
mber"&&!(data15%1)&&!isNaN(data15)&&isFinite(data15)))return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/units",schemaPath:"#/properties/days/it\
ems/properties/units/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs34&&typeof data15=="number"&&isFinite(data15)&&(data15<0||isNaN(data15)))
return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/units",schemaPath:"#/properties/days/items/properties/units/minimum",keyword:"minimum",params:{
comparison:">=",limit:0}}],!1;var valid4=_errs34===errors}else var valid4=!0;if(valid4)if(data11.revenue!==void 0){let data16=data11.revenue,_errs36=errors;if(!(typeof data16==
"number"&&!(data16%1)&&!isNaN(data16)&&isFinite(data16)))return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/revenue",schemaPath:"#/properties/da\
ys/items/properties/revenue/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs36&&typeof data16=="number"&&isFinite(data16)){if(data16>9007199254740991||
isNaN(data16))return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/revenue",schemaPath:"#/properties/days/items/properties/revenue/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(data16<0||isNaN(data16))return validate99.errors=[{instancePath:instancePath+"/days/"+i1+"/reve\
nue",schemaPath:"#/properties/days/items/properties/revenue/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var valid4=_errs36===errors}else var valid4=!0}}}}}}else
return validate99.errors=[{instancePath:instancePath+"/days/"+i1,schemaPath:"#/properties/days/items/type",keyword:"type",params:{type:"object"}}],!1;var valid3=_errs25===
errors;if(!valid3)break}}}else return validate99.errors=[{instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type:"arr\
ay"}}],!1;var valid0=_errs23===errors}else var valid0=!0}}}}}}}else return validate99.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"}}],!1;return validate99.errors=vErrors,errors===0}var made=new Map;function limited(validate){let outer=made.get(validate);return outer===void 0&&(outer=data=>{let fits=validate(data);return outer.errors=fits?null:
validate.errors.slice(0,20),fits},made.set(validate,outer)),outer}var validators={listOrders:{path:null,query:limited(listOrders_query),headers:limited(listOrders_headers),
body:null,responses:{200:listOrders_200,400:listOrders_400,401:listOrders_401,403:listOrders_403,500:listOrders_500,503:listOrders_503}},placeOrder:{path:null,query:null,
headers:limited(placeOrder_headers),body:limited(placeOrder_body),responses:{200:placeOrder_200,400:listOrders_400,401:listOrders_401,404:placeOrder_404,409:placeOrder_409,
413:placeOrder_413,415:placeOrder_415,422:placeOrder_422,500:listOrders_500,503:listOrders_503,507:placeOrder_507}},importOrders:{path:null,query:null,headers:limited(
listOrders_headers),body:limited(importOrders_body),responses:{200:importOrders_200,400:listOrders_400,401:listOrders_401,403:listOrders_403,409:importOrders_409,
413:placeOrder_413,415:placeOrder_415,500:listOrders_500,503:listOrders_503,507:placeOrder_507}},getOrder:{path:limited(getOrder_path),query:null,headers:limited(
listOrders_headers),body:null,responses:{200:getOrder_200,400:listOrders_400,401:listOrders_401,404:getOrder_404,500:listOrders_500,503:listOrders_503}},updateOrder:{
path:limited(getOrder_path),query:null,headers:limited(updateOrder_headers),body:limited(updateOrder_body),responses:{200:placeOrder_200,400:listOrders_400,401:listOrders_401,
404:updateOrder_404,409:updateOrder_409,412:updateOrder_412,413:placeOrder_413,415:placeOrder_415,422:placeOrder_422,500:listOrders_500,503:listOrders_503,507:placeOrder_507}},
cancelOrder:{path:limited(getOrder_path),query:null,headers:limited(updateOrder_headers),body:null,responses:{200:placeOrder_200,400:listOrders_400,401:listOrders_401,
404:getOrder_404,409:cancelOrder_409,412:updateOrder_412,422:placeOrder_422,500:listOrders_500,503:listOrders_503,507:placeOrder_507}},restoreOrder:{path:limited(
getOrder_path),query:null,headers:limited(updateOrder_headers),body:null,responses:{200:placeOrder_200,400:listOrders_400,401:listOrders_401,403:listOrders_403,
404:getOrder_404,409:restoreOrder_409,412:updateOrder_412,422:placeOrder_422,500:listOrders_500,503:listOrders_503,507:placeOrder_507}},listUserOrders:{path:limited(
listUserOrders_path),query:limited(listUserOrders_query),headers:limited(listOrders_headers),body:null,responses:{200:listOrders_200,400:listOrders_400,401:listOrders_401,
404:listUserOrders_404,500:listOrders_500,503:listOrders_503}},listProducts:{path:null,query:limited(listProducts_query),headers:limited(listOrders_headers),body:null,
responses:{200:listProducts_200,400:listOrders_400,401:listOrders_401,500:listOrders_500,503:listOrders_503}},addProduct:{path:null,query:null,headers:limited(placeOrder_headers),
body:limited(addProduct_body),responses:{200:addProduct_200,400:listOrders_400,401:listOrders_401,403:listOrders_403,409:addProduct_409,413:placeOrder_413,415:placeOrder_415,
422:placeOrder_422,500:listOrders_500,503:listOrders_503,507:placeOrder_507}},getProduct:{path:limited(getProduct_path),query:null,headers:limited(listOrders_headers),
body:null,responses:{200:getProduct_200,400:listOrders_400,401:listOrders_401,404:getProduct_404,500:listOrders_500,503:listOrders_503}},updateProduct:{path:limited(
getProduct_path),query:null,headers:limited(updateOrder_headers),body:limited(updateProduct_body),responses:{200:addProduct_200,400:listOrders_400,401:listOrders_401,
403:listOrders_403,404:getProduct_404,409:addProduct_409,412:updateOrder_412,413:placeOrder_413,415:placeOrder_415,422:placeOrder_422,500:listOrders_500,503:listOrders_503,
507:placeOrder_507}},removeProduct:{path:limited(getProduct_path),query:null,headers:limited(updateOrder_headers),body:null,responses:{200:addProduct_200,400:listOrders_400,
401:listOrders_401,403:listOrders_403,404:getProduct_404,409:removeProduct_409,412:updateOrder_412,422:placeOrder_422,500:listOrders_500,503:listOrders_503,507:placeOrder_507}},
changeStock:{path:limited(getProduct_path),query:null,headers:limited(placeOrder_headers),body:limited(changeStock_body),responses:{200:changeStock_200,400:listOrders_400,
401:listOrders_401,403:listOrders_403,404:getProduct_404,409:changeStock_409,413:placeOrder_413,415:placeOrder_415,422:placeOrder_422,500:listOrders_500,503:listOrders_503,
507:placeOrder_507}},listStockMovements:{path:null,query:limited(listStockMovements_query),headers:limited(listOrders_headers),body:null,responses:{200:listStockMovements_200,
400:listOrders_400,401:listOrders_401,403:listOrders_403,500:listOrders_500,503:listOrders_503}},listEvents:{path:null,query:limited(listEvents_query),headers:limited(
listEvents_headers),body:null,responses:{200:listEvents_200,400:listOrders_400,401:listOrders_401,403:listOrders_403,500:listOrders_500,503:listOrders_503}},addNote:{
path:null,query:null,headers:limited(placeOrder_headers),body:limited(addNote_body),responses:{200:addNote_200,400:listOrders_400,401:listOrders_401,403:listOrders_403,
409:importOrders_409,413:placeOrder_413,415:placeOrder_415,422:placeOrder_422,500:listOrders_500,503:listOrders_503,507:placeOrder_507}},getStats:{path:null,query:limited(
getStats_query),headers:limited(listOrders_headers),body:null,responses:{200:getStats_200,400:listOrders_400,401:listOrders_401,403:listOrders_403,500:listOrders_500,
503:listOrders_503}}};export{validators};
